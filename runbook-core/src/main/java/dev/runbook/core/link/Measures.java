package dev.runbook.core.link;

import dev.runbook.core.model.Alert;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Facts;
import dev.runbook.core.model.Metric;
import dev.runbook.core.model.Threshold;
import dev.runbook.core.threshold.Units;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Alerts, metrics and thresholds as entries.
 *
 * @param thresholds each with its metric's id
 * @param metricOf the metric's id of each alert's id that has one
 */
record Measures(
        List<Entry<Alert>> alerts,
        List<Entry<Metric>> metrics,
        List<Entry<Threshold>> thresholds,
        Map<String, String> metricOf) {

    static Measures of(Facts facts, List<Entry<Alert>> alerts, Map<String, String> serviceOf) {
        Map<String, MetricJoin> joins = joins(facts, alerts, serviceOf);
        Ids ids = new Ids();
        List<Entry<Metric>> metrics = new ArrayList<>();
        joins.values().forEach(join -> metrics.addAll(join.entries(ids)));
        List<Entry<Threshold>> thresholds = new ArrayList<>();
        for (Threshold threshold : facts.of(Threshold.class)) {
            metric(joins, Linker.service(serviceOf, threshold.span()), threshold)
                    .ifPresent(metric ->
                            thresholds.add(new Entry<>(metric.id(), metric.service(), metric.url(), threshold)));
        }
        Map<String, String> metricOf = new HashMap<>();
        for (Entry<Alert> alert : alerts) {
            Optional<Entry<Metric>> metric =
                    alert.fact().threshold().flatMap(threshold -> metric(joins, alert.service(), threshold));
            metric.ifPresent(found -> metricOf.put(alert.id(), found.id()));
            for (AlertRule rule : alert.fact().rules()) {
                rule.thresholds()
                        .forEach(threshold -> metric.or(() -> metric(joins, alert.service(), threshold))
                                .ifPresent(found -> thresholds.add(
                                        new Entry<>(found.id(), found.service(), found.url(), threshold))));
            }
        }
        thresholds.sort(Comparator.comparing(entry -> entry.fact().span()));
        return new Measures(withoutRepeats(alerts, metricOf), metrics, thresholds, metricOf);
    }

    /** A row of a table that gives the figure of an alert explained elsewhere is that alert, not another. */
    private static List<Entry<Alert>> withoutRepeats(List<Entry<Alert>> alerts, Map<String, String> metricOf) {
        Set<String> explained = alerts.stream()
                .filter(alert -> isExplained(alert.fact()))
                .flatMap(alert -> figure(alert, metricOf).stream())
                .collect(Collectors.toSet());
        return alerts.stream()
                .filter(alert -> isExplained(alert.fact())
                        || figure(alert, metricOf).filter(explained::contains).isEmpty())
                .toList();
    }

    /** The figure of an alert with its metric, equal for all ways to write it. */
    private static Optional<String> figure(Entry<Alert> alert, Map<String, String> metricOf) {
        return Optional.ofNullable(metricOf.get(alert.id()))
                .flatMap(metric -> alert.fact()
                        .threshold()
                        .map(threshold -> metric + " " + threshold.comparator().symbol() + " "
                                + Units.figure(threshold.quantity())));
    }

    private static boolean isExplained(Alert alert) {
        return alert.body().isPresent() || !alert.rules().isEmpty();
    }

    private static Map<String, MetricJoin> joins(
            Facts facts, List<Entry<Alert>> alerts, Map<String, String> serviceOf) {
        Map<String, List<Metric>> metrics = new TreeMap<>();
        Map<String, List<Threshold>> thresholds = new TreeMap<>();
        facts.of(Metric.class)
                .forEach(metric -> metrics.computeIfAbsent(
                                Linker.service(serviceOf, metric.span()), service -> new ArrayList<>())
                        .add(metric));
        facts.of(Threshold.class)
                .forEach(threshold -> thresholds
                        .computeIfAbsent(Linker.service(serviceOf, threshold.span()), service -> new ArrayList<>())
                        .add(threshold));
        for (Entry<Alert> alert : alerts) {
            List<Threshold> own = thresholds.computeIfAbsent(alert.service(), service -> new ArrayList<>());
            alert.fact()
                    .threshold()
                    .ifPresentOrElse(
                            own::add, () -> alert.fact().rules().forEach(rule -> own.addAll(rule.thresholds())));
            metrics.computeIfAbsent(alert.service(), service -> new ArrayList<>());
        }
        Map<String, MetricJoin> joins = new TreeMap<>();
        thresholds.keySet().forEach(service -> metrics.computeIfAbsent(service, s -> new ArrayList<>()));
        metrics.forEach((service, named) ->
                joins.put(service, new MetricJoin(service, named, thresholds.getOrDefault(service, List.of()))));
        return joins;
    }

    private static Optional<Entry<Metric>> metric(Map<String, MetricJoin> joins, String service, Threshold threshold) {
        return Optional.ofNullable(joins.get(service)).flatMap(join -> join.find(threshold));
    }
}
