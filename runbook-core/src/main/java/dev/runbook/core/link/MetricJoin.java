package dev.runbook.core.link;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Metric;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.Threshold;
import dev.runbook.core.threshold.MetricKeys;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes one metric of all names that a service uses for it, and finds it again by any of them. */
final class MetricJoin {
    private static final Comparator<Metric> BEST =
            Comparator.comparing(Metric::confidence, Comparator.reverseOrder()).thenComparing(Metric::span);

    private final String service;
    private final Map<String, List<Metric>> byKey = new HashMap<>();
    private final Map<String, String> keyOfAlias = new HashMap<>();
    private final Map<String, Entry<Metric>> entries = new HashMap<>();

    MetricJoin(String service, List<Metric> metrics, List<Threshold> thresholds) {
        this.service = service;
        metrics.forEach(this::declareAliases);
        metrics.forEach(metric -> byKey.computeIfAbsent(key(metric.name(), metric.qualifier()), k -> new ArrayList<>())
                .add(metric));
        thresholds.stream()
                .filter(threshold -> !threshold.metric().isBlank())
                .forEach(threshold -> byKey.computeIfAbsent(
                                key(threshold.metric(), threshold.qualifier()), k -> new ArrayList<>())
                        .add(of(threshold)));
    }

    /** The service's metrics in the order of the text, each once. */
    List<Entry<Metric>> entries(Ids ids) {
        List<Map.Entry<String, List<Metric>>> groups = new ArrayList<>(byKey.entrySet());
        groups.forEach(group -> group.getValue().sort(BEST));
        groups.sort(Comparator.comparing(group -> group.getValue().get(0).span()));
        List<Entry<Metric>> result = new ArrayList<>();
        for (Map.Entry<String, List<Metric>> group : groups) {
            Metric metric = merged(group.getValue());
            String slug = slug(metric);
            Entry<Metric> entry =
                    ids.entry("metric", service, slug, suffix -> Urls.metric(service, slug + suffix), metric);
            entries.put(group.getKey(), entry);
            result.add(entry);
        }
        return result;
    }

    /** The metric of a name; without an exact qualifier the only one there is. Valid after {@link #entries}. */
    Optional<Entry<Metric>> find(String name, Optional<String> qualifier) {
        return Optional.ofNullable(entries.get(key(name, qualifier)))
                .or(() -> Optional.ofNullable(entries.get(key(name, Optional.empty()))));
    }

    private void declareAliases(Metric metric) {
        String key = plainKey(metric.name());
        metric.aliases().forEach(alias -> keyOfAlias.putIfAbsent(MetricKeys.key(alias), key));
    }

    private String key(String name, Optional<String> qualifier) {
        return plainKey(name) + "|" + qualifier.orElse("");
    }

    private String plainKey(String name) {
        String key = MetricKeys.key(name);
        return keyOfAlias.getOrDefault(key, key);
    }

    private static String slug(Metric metric) {
        String name = Names.slug(metric.name());
        return metric.qualifier()
                .map(Names::slug)
                .filter(qualifier -> !name.contains(qualifier))
                .map(qualifier -> name + "-" + qualifier)
                .orElse(name);
    }

    private static Metric merged(List<Metric> metrics) {
        Metric best = metrics.get(0);
        return new Metric(
                best.span(),
                best.name(),
                best.qualifier(),
                metrics.stream().flatMap(metric -> metric.unit().stream()).findFirst(),
                metrics.stream().flatMap(metric -> metric.query().stream()).findFirst(),
                metrics.stream()
                        .flatMap(metric -> metric.description().stream())
                        .findFirst(),
                best.aliases(),
                best.confidence());
    }

    private static Metric of(Threshold threshold) {
        String unit = threshold.quantity().unit();
        return new Metric(
                threshold.span(),
                threshold.metric(),
                threshold.qualifier(),
                unit.isEmpty() ? Optional.empty() : Optional.of(unit),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Confidence.GUESS);
    }
}
