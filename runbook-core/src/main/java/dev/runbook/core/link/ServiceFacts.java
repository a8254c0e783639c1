package dev.runbook.core.link;

import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Catalog;
import dev.runbook.core.model.Contact;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.EscalationStep;
import dev.runbook.core.model.Fact;
import dev.runbook.core.model.Facts;
import dev.runbook.core.model.Metric;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.SeverityLevel;
import dev.runbook.core.model.Threshold;
import dev.runbook.core.threshold.MetricKeys;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that the files of one service say together: whom to call, how fast and what is watched are questions to a service,
 * not to a file.
 *
 * @param service its id
 * @param runbooks by file
 * @param facts every fact that is no entry, in the order of the text
 */
public record ServiceFacts(
        String service,
        List<Entry<Runbook>> runbooks,
        List<Entry<Alert>> alerts,
        List<Entry<Metric>> metrics,
        List<Entry<Threshold>> thresholds,
        List<Entry<Procedure>> procedures,
        Facts facts) {
    public ServiceFacts {
        runbooks = List.copyOf(runbooks);
        alerts = List.copyOf(alerts);
        metrics = List.copyOf(metrics);
        thresholds = List.copyOf(thresholds);
        procedures = List.copyOf(procedures);
    }

    /** Whether the files say who runs it: only then are they asked for what a system needs and a page does not. */
    public boolean hasPeople() {
        return !facts.of(Contact.class).isEmpty()
                || !facts.of(EscalationStep.class).isEmpty()
                || facts.of(SeverityLevel.class).stream().anyMatch(SeverityLevel::defined);
    }

    /** The metrics of some figures, by id and, where people named them, by the key of their words. */
    public Stream<String> measured(Predicate<Threshold> figure) {
        return thresholds.stream().filter(entry -> figure.test(entry.fact())).flatMap(entry -> {
            String name = entry.fact().metric();
            // A series alone does not say what is done with it: of http_requests comes a rate of errors as well.
            return name.indexOf('_') < 0 ? Stream.of(entry.id(), MetricKeys.key(name)) : Stream.of(entry.id());
        });
    }

    /** The metrics that an alert speaks of or of which a figure calls for an action, by id and key. */
    public Set<String> watched() {
        Stream<String> acting = measured(threshold -> threshold.role().callsForAction());
        // An alert without a figure still watches what its name or condition says.
        Stream<String> alerting = alerts.stream()
                .map(Entry::fact)
                .flatMap(alert -> Stream.concat(Stream.of(alert.name()), alert.condition().stream()))
                .flatMap(name -> MetricKeys.all(name).stream());
        return Stream.concat(acting, alerting).collect(Collectors.toSet());
    }

    /** Every service of a catalog, by id. */
    static List<ServiceFacts> of(Catalog catalog) {
        Map<String, List<Entry<Runbook>>> runbooks = byService(catalog.runbooks());
        Map<String, List<Entry<Alert>>> alerts = byService(catalog.alerts());
        Map<String, List<Entry<Metric>>> metrics = byService(catalog.metrics());
        Map<String, List<Entry<Threshold>>> thresholds = byService(catalog.thresholds());
        Map<String, List<Entry<Procedure>>> procedures = byService(catalog.procedures());
        Map<String, List<Fact>> facts = catalog.facts()
                .all()
                .filter(fact -> catalog.serviceOf().containsKey(fact.span().file()))
                .collect(Collectors.groupingBy(
                        fact -> catalog.serviceOf().get(fact.span().file())));
        return Stream.of(runbooks, alerts, metrics, thresholds, procedures, facts)
                .map(Map::keySet)
                .flatMap(Collection::stream)
                .distinct()
                .sorted()
                .map(service -> new ServiceFacts(
                        service,
                        runbooks.getOrDefault(service, List.of()),
                        alerts.getOrDefault(service, List.of()),
                        metrics.getOrDefault(service, List.of()),
                        thresholds.getOrDefault(service, List.of()),
                        procedures.getOrDefault(service, List.of()),
                        Facts.of(facts.getOrDefault(service, List.of()).stream())))
                .toList();
    }

    private static <T> Map<String, List<Entry<T>>> byService(List<Entry<T>> entries) {
        return entries.stream().collect(Collectors.groupingBy(Entry::service, TreeMap::new, Collectors.toList()));
    }
}
