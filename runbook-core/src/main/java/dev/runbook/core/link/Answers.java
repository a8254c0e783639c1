package dev.runbook.core.link;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Catalog;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Link;
import dev.runbook.core.model.Metric;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.threshold.MetricKeys;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which procedure answers which alert or metric: the one in the alert's own text or of its name for certain, else one about
 * the same metric as a guess.
 */
final class Answers {
    private static final Set<Procedure.Kind> REMEDIES = EnumSet.of(
            Procedure.Kind.INCIDENT,
            Procedure.Kind.TROUBLESHOOT,
            Procedure.Kind.DIAGNOSTIC,
            Procedure.Kind.SCALE,
            Procedure.Kind.CACHE);

    private final Map<String, List<Entry<Procedure>>> byFile = new HashMap<>();
    private final Map<String, List<Entry<Procedure>>> byName = new HashMap<>();
    private final Map<String, List<Entry<Procedure>>> byMetric = new HashMap<>();
    private final Map<String, String> metricOf;
    /** The metrics of the alerts that a procedure surely answers. */
    private final Map<String, Set<String>> metricsOf = new HashMap<>();

    private final List<Link> links = new ArrayList<>();

    private Answers(Catalog catalog, Map<String, String> metricOf) {
        this.metricOf = metricOf;
        for (Entry<Procedure> entry : catalog.procedures()) {
            Procedure procedure = entry.fact();
            put(byFile, procedure.span().file(), entry);
            put(byName, entry.service() + " " + Names.words(procedure.title()), entry);
            if (REMEDIES.contains(procedure.kind())) {
                MetricKeys.known(procedure.title()).ifPresent(key -> put(byMetric, entry.service() + " " + key, entry));
            }
        }
    }

    /**
     * All answers.
     *
     * @param metricOf the metric's id of each alert's id that has one
     */
    static List<Link> of(Catalog catalog, Map<String, String> metricOf) {
        Answers answers = new Answers(catalog, metricOf);
        catalog.alerts().forEach(answers::answer);
        catalog.metrics().forEach(answers::answerMetric);
        return answers.links;
    }

    private void answer(Entry<Alert> alert) {
        boolean own = false;
        for (Entry<Procedure> procedure : byFile.getOrDefault(alert.fact().explainedIn(), List.of())) {
            boolean same =
                    procedure.fact().span().line() == Places.of(alert.fact()).line();
            if (same || Relations.inside(alert, procedure.fact().span())) {
                add(procedure, alert, Confidence.CERTAIN);
                own = true;
            }
        }
        List<Entry<Procedure>> named = byName.getOrDefault(
                alert.service() + " " + Names.words(alert.fact().name()), List.of());
        named.forEach(procedure -> add(procedure, alert, Confidence.CERTAIN));
        if (!own && named.isEmpty()) {
            Optional<String> key = alert.fact()
                    .threshold()
                    .flatMap(threshold -> MetricKeys.known(threshold.metric()))
                    .or(() -> MetricKeys.known(alert.fact().name()));
            key.ifPresent(metric -> byMetric.getOrDefault(alert.service() + " " + metric, List.of())
                    .forEach(procedure -> add(procedure, alert, Confidence.GUESS)));
        }
    }

    /** A procedure that answers the alert of another metric is none for this one, however its title sounds. */
    private void answerMetric(Entry<Metric> metric) {
        MetricKeys.known(metric.fact().name())
                .map(key -> byMetric.getOrDefault(metric.service() + " " + key, List.of()))
                .orElse(List.of())
                .stream()
                .filter(procedure -> metricsOf
                        .getOrDefault(procedure.id(), Set.of(metric.id()))
                        .contains(metric.id()))
                .forEach(procedure -> links.add(Relations.link(
                        procedure.id(),
                        metric.id(),
                        Link.Kind.ANSWERS,
                        procedure.fact().span(),
                        Confidence.GUESS)));
    }

    private void add(Entry<Procedure> procedure, Entry<Alert> alert, Confidence confidence) {
        String metric = metricOf.get(alert.id());
        if (metric != null && confidence == Confidence.CERTAIN) {
            metricsOf.computeIfAbsent(procedure.id(), id -> new HashSet<>()).add(metric);
        }
        links.add(Relations.link(
                procedure.id(), alert.id(), Link.Kind.ANSWERS, procedure.fact().span(), confidence));
    }

    private static void put(Map<String, List<Entry<Procedure>>> map, String key, Entry<Procedure> procedure) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(procedure);
    }
}
