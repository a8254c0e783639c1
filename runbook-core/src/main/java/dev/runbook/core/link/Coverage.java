package dev.runbook.core.link;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Link;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Section;
import dev.runbook.core.model.Service;
import dev.runbook.core.model.Threshold;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much of what is watched is looked after: which alert has a runbook, a procedure, an owner; which metric a target and an
 * alert; which runbook was reviewed in time. Metrics that are only guessed from a figure of a text are not counted.
 *
 * @param alerts what each alert has, by id
 * @param services the sums of each service, by id, also of one without alerts
 * @param total the sums of all
 */
public record Coverage(List<AlertCoverage> alerts, List<ServiceCoverage> services, Tally total) {
    private static final Pattern CHECK = Pattern.compile("(?i)\\b(?:verif|validat|confirm)");

    public Coverage {
        alerts = List.copyOf(alerts);
        services = List.copyOf(services);
    }

    /**
     * Counts.
     *
     * @param every how long a review holds where a runbook says nothing else
     * @param today the date that reviews are measured against
     */
    public static Coverage of(Graph graph, Period every, LocalDate today) {
        Map<String, Upkeep> upkeep = graph.catalog().runbooks().parallelStream()
                .map(Entry::fact)
                .collect(Collectors.toMap(Runbook::file, runbook -> Upkeep.of(runbook, every, today)));
        Map<String, Set<Aspect>> watched = watched(graph);
        Set<String> queried = queried(graph);
        Map<String, Tally> tallies = new HashMap<>();
        List<AlertCoverage> alerts = graph.catalog().alerts().stream()
                .map(alert -> new AlertCoverage(alert, aspects(alert, graph, upkeep)))
                .toList();
        alerts.forEach(alert -> add(tallies, alert.alert(), Tally.of(Aspect.Kind.ALERT, alert.has())));
        graph.catalog().metrics().stream()
                .filter(metric -> metric.fact().confidence() != Confidence.GUESS || queried.contains(metric.id()))
                .forEach(metric -> add(
                        tallies, metric, Tally.of(Aspect.Kind.METRIC, watched.getOrDefault(metric.id(), Set.of()))));
        graph.catalog().runbooks().forEach(runbook -> {
            boolean fresh =
                    upkeep.getOrDefault(runbook.fact().file(), Upkeep.NONE).fresh();
            add(tallies, runbook, Tally.of(Aspect.Kind.RUNBOOK, fresh ? Set.of(Aspect.FRESH) : Set.of()));
        });
        List<ServiceCoverage> services = graph.catalog().services().stream()
                .map(service -> new ServiceCoverage(service, tallies.getOrDefault(service.service(), Tally.NONE)))
                .toList();
        return new Coverage(alerts, services, tallies.values().stream().reduce(Tally.NONE, Tally::plus));
    }

    private static void add(Map<String, Tally> tallies, Entry<?> entry, Tally one) {
        tallies.merge(entry.service(), one, Tally::plus);
    }

    private static Set<Aspect> aspects(Entry<Alert> entry, Graph graph, Map<String, Upkeep> upkeep) {
        Alert alert = entry.fact();
        Map<Aspect, Boolean> found = Map.of(
                Aspect.RUNBOOK, isExplained(entry, graph),
                Aspect.PROCEDURE, Remedies.has(entry, graph),
                Aspect.THRESHOLD,
                        alert.threshold().isPresent() || !alert.rules().isEmpty(),
                Aspect.SEVERITY,
                        alert.severity().filter(word -> !word.isBlank()).isPresent(),
                Aspect.OWNER, isOwned(entry, graph, upkeep),
                Aspect.VERIFICATION, isVerified(entry, graph));
        return found.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Aspect.class)));
    }

    /** A heading alone explains nothing. */
    private static boolean isExplained(Entry<Alert> alert, Graph graph) {
        return alert.fact()
                        .body()
                        .filter(body -> body.allBlocks().anyMatch(block -> !(block instanceof Block.Heading)))
                        .isPresent()
                || graph.to(alert.id()).stream()
                        .anyMatch(link -> link.kind() == Link.Kind.ANSWERS && link.confidence() == Confidence.CERTAIN);
    }

    private static boolean isOwned(Entry<Alert> alert, Graph graph, Map<String, Upkeep> upkeep) {
        return upkeep.getOrDefault(alert.fact().span().file(), Upkeep.NONE).owned()
                || graph.entry("service:" + alert.service())
                        .filter(entry -> entry.fact() instanceof Service service
                                && service.owner().isPresent())
                        .isPresent()
                || alert.fact().rules().stream()
                        .anyMatch(rule -> Stream.of("owner", "team").anyMatch(rule.labels()::containsKey));
    }

    private static boolean isVerified(Entry<Alert> alert, Graph graph) {
        Predicate<Section> check = section -> CHECK.matcher(section.title()).find();
        return alert.fact().body().filter(body -> body.all().anyMatch(check)).isPresent()
                || Remedies.of(alert, graph)
                        .anyMatch(entry -> (entry.fact() instanceof Procedure procedure && procedure.verification())
                                || graph.to(entry.id()).stream().anyMatch(link -> link.kind() == Link.Kind.VERIFIES));
    }

    /** The metrics that rules ask for: these are there, whether a text names them or not. */
    private static Set<String> queried(Graph graph) {
        return graph.catalog().alerts().stream()
                .filter(alert -> !alert.fact().rules().isEmpty())
                .flatMap(alert -> graph.from(alert.id()).stream())
                .filter(link -> link.kind() == Link.Kind.MEASURES)
                .map(Link::to)
                .collect(Collectors.toSet());
    }

    /** Which aspects each metric has, by its id. */
    private static Map<String, Set<Aspect>> watched(Graph graph) {
        Map<String, Set<Aspect>> watched = new HashMap<>();
        Function<String, Set<Aspect>> of =
                metric -> watched.computeIfAbsent(metric, id -> EnumSet.noneOf(Aspect.class));
        for (Entry<Threshold> threshold : graph.catalog().thresholds()) {
            if (threshold.fact().role() == Threshold.Role.TARGET) {
                of.apply(threshold.id()).add(Aspect.TARGET);
            } else if (threshold.fact().role().tells()) {
                of.apply(threshold.id()).add(Aspect.ALERT);
            }
        }
        graph.links().stream()
                .filter(link -> link.kind() == Link.Kind.MEASURES)
                .forEach(link -> of.apply(link.to()).add(Aspect.ALERT));
        return watched;
    }
}
