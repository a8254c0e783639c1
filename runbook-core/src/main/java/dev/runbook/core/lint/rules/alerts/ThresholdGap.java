package dev.runbook.core.lint.rules.alerts;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Threshold;
import dev.runbook.core.model.Threshold.Role;
import dev.runbook.core.threshold.MetricKeys;
import dev.runbook.core.threshold.Units;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A target that is missed long before anybody is told. Target and alert side by side, in one row of a table or in a
 * catalog, are meant so.
 */
public final class ThresholdGap implements CatalogRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        for (ServiceFacts service : context.graph().services()) {
            service.thresholds().stream()
                    .map(Entry::fact)
                    .collect(Collectors.groupingBy(
                            threshold -> MetricKeys.key(threshold.metric()), TreeMap::new, Collectors.toList()))
                    .values()
                    .forEach(ofMetric -> check(ofMetric, reporter));
        }
    }

    private static void check(List<Threshold> ofMetric, Reporter reporter) {
        List<Threshold> acting = ofMetric.stream()
                .filter(threshold -> threshold.role().callsForAction() && threshold.role() != Role.ROLLBACK)
                .toList();
        Optional<Threshold> target = ofMetric.stream()
                .filter(threshold -> threshold.role() == Role.TARGET)
                .findFirst();
        if (target.isEmpty()) {
            return;
        }
        List<Threshold> opposite = acting.stream()
                .filter(threshold -> opposes(target.get(), threshold))
                .toList();
        boolean meant = opposite.stream().anyMatch(threshold -> isBeside(target.get(), threshold));
        Optional<Threshold> nearest =
                opposite.stream().reduce((first, second) -> distance(target.get(), second, first) < 0 ? second : first);
        nearest.filter(alert -> !meant
                        && Units.compare(alert.quantity(), target.get().quantity())
                                .filter(order -> alert.comparator().isUpward() ? order > 0 : order < 0)
                                .isPresent())
                .ifPresent(alert -> report(target.get(), alert, reporter));
    }

    /** Negative where {@code one} is reached before {@code other} when the target is left behind. */
    private static int distance(Threshold target, Threshold one, Threshold other) {
        int order = Units.compare(one.quantity(), other.quantity()).orElse(0);
        return target.comparator().isDownward() ? order : -order;
    }

    private static boolean opposes(Threshold target, Threshold alert) {
        boolean comparable = Units.compare(target.quantity(), alert.quantity()).isPresent();
        boolean samePart = target.qualifier().isEmpty()
                || alert.qualifier().isEmpty()
                || target.qualifier().equals(alert.qualifier());
        return comparable
                && samePart
                && ((target.comparator().isDownward() && alert.comparator().isUpward())
                        || (target.comparator().isUpward() && alert.comparator().isDownward()));
    }

    private static boolean isBeside(Threshold target, Threshold alert) {
        boolean sameFile = target.span().file().equals(alert.span().file());
        return sameFile
                && (target.span().line() == alert.span().line()
                        || !target.span().file().endsWith(".md"));
    }

    private static void report(Threshold target, Threshold alert, Reporter reporter) {
        String goal = target.comparator().symbol() + " " + target.quantity();
        String told = alert.comparator().symbol() + " " + alert.quantity();
        reporter.report(reporter.diagnostic(
                        target.span(),
                        "The goal for " + target.metric() + " is `" + goal + "`, but the first to tell anybody is `"
                                + told + "`: between the two the goal is missed and nobody knows.",
                        "Alert, at a lower severity, where the goal is missed, or set the goal where you act.")
                .related(alert.span(), alert.role().word() + " at " + told));
    }
}
