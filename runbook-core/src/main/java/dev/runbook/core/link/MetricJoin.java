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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Makes one metric of all names that a service uses for it, and finds it again by any of them. Metrics that {@code
 * metrics.yaml} declares stay apart whatever they are called; other names join by the words people use for one thing.
 */
final class MetricJoin {
    /** What people call a metric comes before the name of its series. */
    private static final Comparator<Metric> BEST = Comparator.comparing(Metric::confidence, Comparator.reverseOrder())
            .thenComparing(metric -> metric.name().indexOf('_') >= 0)
            .thenComparing(Metric::span);

    private final String service;
    private final Map<String, List<Metric>> byKey = new HashMap<>();
    /** The key of each declared name and alias, by its words. */
    private final Map<String, String> declared = new HashMap<>();
    /** The key with its qualifier of each declared name, by its words: {@code 5xx error rate} is no {@code error rate}. */
    private final Map<String, String> declaredWhole = new HashMap<>();
    /** The keys of the declared metrics that people's words may mean. */
    private final Map<String, Set<String>> meant = new HashMap<>();
    /** The words of each declared metric that say of what part it is. */
    private final Map<String, Set<String>> partOf = new HashMap<>();

    private final Map<String, Entry<Metric>> entries = new HashMap<>();
    private final MetricParts parts;

    MetricJoin(String service, List<Metric> metrics, List<Threshold> thresholds) {
        this.service = service;
        this.parts = new MetricParts(
                service,
                Stream.concat(
                        metrics.stream().map(Metric::name), thresholds.stream().map(MetricJoin::name)));
        metrics.stream()
                .filter(metric -> metric.confidence() == Confidence.CERTAIN)
                .forEach(this::declare);
        metrics.forEach(metric -> add(metric, key(metric.name(), metric.qualifier())));
        thresholds.stream()
                .filter(threshold -> !threshold.metric().isBlank())
                .forEach(threshold -> add(of(threshold), key(name(threshold), threshold.qualifier())));
    }

    /** The service's metrics in the order of the text, each once. */
    List<Entry<Metric>> entries(Ids ids) {
        dropSplit();
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

    /** The metric of a threshold; without an exact qualifier the only one there is. Valid after {@link #entries}. */
    Optional<Entry<Metric>> find(Threshold threshold) {
        return Optional.ofNullable(entries.get(key(name(threshold), threshold.qualifier())))
                .or(() -> Optional.ofNullable(entries.get(key(name(threshold), Optional.empty()))));
    }

    /** What a threshold is about; the share of requests that end with an error is a rate of errors. */
    private static String name(Threshold threshold) {
        boolean errors =
                threshold.qualifier().filter(part -> part.endsWith("xx")).isPresent()
                        && threshold.quantity().unit().startsWith("%")
                        && MetricKeys.known(threshold.metric())
                                .filter("throughput"::equals)
                                .isPresent();
        return errors ? "error rate" : threshold.metric();
    }

    private void add(Metric metric, String key) {
        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(metric);
    }

    /** A line that gives one figure for each part ({@code < 2 s for pages, < 1 s for the API}) names the parts, not a whole. */
    private void dropSplit() {
        Map<String, Set<Integer>> split = new HashMap<>();
        byKey.forEach((key, metrics) -> metrics.stream()
                .filter(metric -> metric.qualifier().isPresent())
                .forEach(metric -> split.computeIfAbsent(plainKey(metric.name()) + "|", k -> new TreeSet<>())
                        .add(metric.span().line())));
        split.forEach((key, lines) -> {
            List<Metric> whole = byKey.getOrDefault(key, List.of());
            if (whole.stream()
                    .allMatch(metric -> metric.confidence() != Confidence.CERTAIN
                            && lines.contains(metric.span().line()))) {
                byKey.remove(key);
            }
        });
    }

    private void declare(Metric metric) {
        String key = Names.words(metric.name());
        partOf.computeIfAbsent(key, k -> new TreeSet<>()).addAll(parts.words(metric.name()));
        declared.putIfAbsent(key, key);
        declaredWhole.putIfAbsent(key, key + "|" + metric.qualifier().orElse(""));
        meant.computeIfAbsent(MetricKeys.key(metric.name()), k -> new TreeSet<>())
                .add(key);
        for (String alias : metric.aliases()) {
            declared.putIfAbsent(Names.words(alias), key);
            partOf.computeIfAbsent(key, k -> new TreeSet<>()).addAll(parts.words(alias));
            meant.computeIfAbsent(MetricKeys.key(alias), k -> new TreeSet<>()).add(key);
        }
    }

    private String key(String name, Optional<String> qualifier) {
        Optional<String> whole =
                qualifier.flatMap(part -> Optional.ofNullable(declaredWhole.get(Names.words(part + " " + name))));
        return whole.orElseGet(() -> partKey(name, qualifier));
    }

    private String partKey(String name, Optional<String> qualifier) {
        return plainKey(name) + "|" + qualifier.orElse("");
    }

    private String plainKey(String name) {
        String own = declared.get(Names.words(name));
        if (own != null) {
            return own;
        }
        Set<String> candidates = meant.getOrDefault(MetricKeys.key(name), Set.of());
        Set<String> part = parts.words(name);
        List<String> fitting = candidates.stream()
                .filter(candidate -> part.isEmpty() || isOf(part, candidate))
                .toList();
        return fitting.size() == 1 ? fitting.get(0) : parts.key(name);
    }

    /** Whether a declared metric is of the same part, or says none. */
    private boolean isOf(Set<String> part, String candidate) {
        Set<String> own = partOf.getOrDefault(candidate, Set.of());
        return own.isEmpty() || own.stream().anyMatch(part::contains);
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
