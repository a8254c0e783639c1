package dev.runbook.core.lint.rules.alerts;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Alert;
import dev.runbook.core.threshold.Comparison;
import dev.runbook.core.threshold.Comparisons;
import dev.runbook.core.threshold.MetricKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One alert for either of two metrics, so that its name does not say which of them is bad. A rule's expression says it. */
public final class AlertTwoMetrics implements CatalogRule {
    private static final Pattern EITHER = Pattern.compile("(?i)\\s*(?:/|&|\\bor\\b|\\band/or\\b|\\band\\b)\\s*");
    private static final Pattern OR = Pattern.compile("(?i)(?:/|\\bor\\b|\\band/or\\b)");
    /** Two sides of one thing, with one first action. */
    private static final List<Set<String>> ONE_THING = List.of(
            Set.of("memory_usage", "heap_usage", "memory_available"),
            Set.of("memory_usage", "swap_usage"),
            Set.of("cpu_usage", "load"),
            Set.of("disk_usage", "disk_available", "disk_io", "inode_usage", "inode_available"),
            Set.of("error_rate", "success_rate", "availability"),
            Set.of("queue_depth", "queue_latency", "consumer_lag"),
            Set.of("db_connections", "db_connection_errors"));

    /** Two metrics, as the text calls them. */
    private record Pair(String one, String other) {}

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        context.graph().catalog().alerts().stream()
                .map(entry -> entry.fact())
                .filter(alert -> alert.rules().isEmpty())
                .forEach(alert -> ofName(alert.name())
                        .or(() -> alert.condition().flatMap(AlertTwoMetrics::ofCondition))
                        .ifPresent(pair -> report(alert, pair, reporter)));
    }

    private static void report(Alert alert, Pair pair, Reporter reporter) {
        reporter.report(reporter.diagnostic(
                        alert.span(),
                        "The alert " + alert.name() + " fires for \"" + pair.one + "\" or for \"" + pair.other
                                + "\": whoever is paged does not know which, and the first action is not the same.",
                        "Make two alerts of it, each with its own figure and its own first action.")
                .with(Confidence.LIKELY));
    }

    /** Each part of the name is a metric by itself: {@code High CPU/Memory Usage}, but not {@code Read/Write Latency}. */
    private static Optional<Pair> ofName(String name) {
        List<String> parts = List.of(EITHER.split(name));
        return parts.size() == 2 ? pair(parts.get(0).strip(), parts.get(1).strip()) : Optional.empty();
    }

    private static Optional<Pair> ofCondition(String condition) {
        List<Comparison> comparisons = Comparisons.in(condition);
        List<Optional<Pair>> pairs = new ArrayList<>();
        for (int i = 1; i < comparisons.size(); i++) {
            Comparison before = comparisons.get(i - 1);
            Comparison here = comparisons.get(i);
            String between = condition.substring(before.end(), Math.max(before.end(), here.start()));
            if (OR.matcher(between).find()) {
                pairs.add(pair(before.subject(), here.subject()));
            }
        }
        return pairs.stream().flatMap(Optional::stream).findFirst();
    }

    private static Optional<Pair> pair(String one, String other) {
        Optional<String> first = MetricKeys.known(one);
        Optional<String> second = MetricKeys.known(other);
        boolean two = first.isPresent()
                && second.isPresent()
                && !first.equals(second)
                && ONE_THING.stream().noneMatch(thing -> thing.contains(first.get()) && thing.contains(second.get()));
        return two ? Optional.of(new Pair(one, other)) : Optional.empty();
    }
}
