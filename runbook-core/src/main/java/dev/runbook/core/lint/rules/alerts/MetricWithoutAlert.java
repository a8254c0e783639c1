package dev.runbook.core.lint.rules.alerts;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Metric;
import dev.runbook.core.model.Threshold;
import dev.runbook.core.threshold.MetricKeys;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A metric that is to be watched in a service that has alerts, and none of them watches it. */
public final class MetricWithoutAlert implements CatalogRule {
    /** A line that speaks of an alert, or names one as rules are named. */
    private static final Pattern ALERT = Pattern.compile("(?i:\\balert|\\bpage)|`[A-Z][a-z]+[A-Z]\\w+`");

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        context.graph().services().stream()
                .filter(service -> !service.alerts().isEmpty())
                .forEach(service -> check(service, context, reporter));
    }

    private static void check(ServiceFacts service, Context context, Reporter reporter) {
        Set<String> watched = service.watched();
        Map<String, List<Threshold>> figures = service.thresholds().stream()
                .map(entry -> entry.fact())
                .collect(Collectors.groupingBy(threshold -> MetricKeys.key(threshold.metric())));
        service.metrics().stream()
                .filter(entry -> !watched.contains(entry.id()))
                .map(entry -> entry.fact())
                .filter(metric -> metric.confidence() != Confidence.GUESS)
                .filter(metric -> !isOnlyChecked(figures.getOrDefault(MetricKeys.key(metric.name()), List.of())))
                .filter(metric -> !watched.contains(MetricKeys.key(metric.name())))
                .filter(metric -> !ALERT.matcher(context.line(metric.span())).find())
                .forEach(metric -> report(metric, reporter));
    }

    /** What a step looks at once, such as the length of a secret, need not be watched. */
    private static boolean isOnlyChecked(List<Threshold> figures) {
        return !figures.isEmpty() && figures.stream().allMatch(figure -> figure.role() == Threshold.Role.CHECK);
    }

    private static void report(Metric metric, Reporter reporter) {
        reporter.report(
                metric.span(),
                "No alert watches " + metric.name() + ": it goes bad while nobody looks.",
                "Add an alert for it, or say that it is only for diagnosis.");
    }
}
