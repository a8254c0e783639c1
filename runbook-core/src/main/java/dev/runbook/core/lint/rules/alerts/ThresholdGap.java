package dev.runbook.core.lint.rules.alerts;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Threshold;
import dev.runbook.core.model.Threshold.Role;
import dev.runbook.core.threshold.Amount;
import dev.runbook.core.threshold.MetricKeys;
import dev.runbook.core.threshold.Units;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A target that is missed long before anybody is told. Target and alert side by side, in one row of a table or in a catalog,
 * are meant so, unless the alert comes at twice the target and more: then a hint says so.
 */
public final class ThresholdGap implements CatalogRule {
    private static final BigDecimal TWICE = BigDecimal.valueOf(2);
    /** Each part of a metric is held against all its figures: more parts than this are no hand-made list. */
    private static final int MOST_PARTS = 50;

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        for (ServiceFacts service : context.graph().services()) {
            Map<String, String> names = service.metrics().stream()
                    .collect(Collectors.toMap(
                            Entry::id, entry -> MetricKeys.key(entry.fact().name())));
            service.thresholds().stream()
                    .collect(Collectors.groupingBy(
                            entry -> names.getOrDefault(entry.id(), entry.id()),
                            TreeMap::new,
                            Collectors.mapping(Entry::fact, Collectors.toList())))
                    .values()
                    .forEach(ofMetric -> check(ofMetric, reporter));
        }
    }

    private static void check(List<Threshold> ofMetric, Reporter reporter) {
        Map<Optional<String>, Threshold> targets = new LinkedHashMap<>();
        ofMetric.stream()
                .filter(threshold -> threshold.role() == Role.TARGET)
                .forEach(target -> targets.putIfAbsent(target.qualifier(), target));
        if (targets.isEmpty()) {
            return;
        }
        List<Threshold> acting = acting(ofMetric);
        Set<String> lines = new HashSet<>();
        targets.values().stream()
                .limit(MOST_PARTS)
                .forEach(target -> gap(target, acting)
                        .filter(alert -> lines.add(
                                target.span().file() + ":" + target.span().line()))
                        .ifPresent(alert -> report(target, alert, reporter)));
    }

    /** What makes somebody act; going back is the last resort and counts only where nothing else does. */
    private static List<Threshold> acting(List<Threshold> ofMetric) {
        List<Threshold> all = ofMetric.stream()
                .filter(threshold -> threshold.role().callsForAction())
                .toList();
        List<Threshold> first = all.stream()
                .filter(threshold -> threshold.role() != Role.ROLLBACK)
                .toList();
        return first.isEmpty() ? all : first;
    }

    /** The first threshold that is crossed after the target is missed, where that is far too late. */
    private static Optional<Threshold> gap(Threshold target, List<Threshold> acting) {
        List<Threshold> opposite =
                acting.stream().filter(threshold -> opposes(target, threshold)).toList();
        boolean meant = opposite.stream().anyMatch(threshold -> isBeside(target, threshold));
        return opposite.stream()
                .reduce((first, second) -> distance(target, second, first) < 0 ? second : first)
                .filter(alert -> isBeyond(target, alert))
                .filter(alert -> !meant || isFar(target, alert));
    }

    private static boolean isBeyond(Threshold target, Threshold alert) {
        return Units.compare(alert.quantity(), target.quantity())
                .filter(order -> alert.comparator().isUpward() ? order > 0 : order < 0)
                .isPresent();
    }

    /** At twice the target and more. */
    private static boolean isFar(Threshold target, Threshold alert) {
        Optional<Amount> goal = Amount.of(target.quantity());
        Optional<Amount> told = Amount.of(alert.quantity());
        return alert.comparator().isUpward()
                && goal.isPresent()
                && told.isPresent()
                && goal.get().dimension() == told.get().dimension()
                && goal.get().value().signum() > 0
                && told.get().value().compareTo(goal.get().value().multiply(TWICE)) >= 0;
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
        Set<String> ofTarget = MetricKeys.part(target.metric());
        Set<String> ofAlert = MetricKeys.part(alert.metric());
        boolean sameThing = ofTarget.isEmpty() || ofAlert.isEmpty() || !Collections.disjoint(ofTarget, ofAlert);
        return comparable
                && samePart
                && sameThing
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
        boolean beside = isBeside(target, alert);
        String told = alert.limit();
        Diagnostic finding = reporter.diagnostic(
                        target.span(),
                        "The goal for " + target.metric() + " is `" + target.limit() + "`, but "
                                + (alert.role() == Role.ROLLBACK
                                        ? "nothing happens before the rollback at `"
                                        : "the first to tell anybody is `")
                                + told + "`: between " + target.quantity() + " and " + alert.quantity()
                                + " the goal is missed and nobody knows.",
                        beside
                                ? "Add a warning between the two, or set the goal where you act."
                                : "Alert, at a lower severity, where the goal is missed, or set the goal where you act.")
                .related(alert.span(), alert.role().word() + " at " + told);
        reporter.report(beside ? finding.with(Severity.INFO) : finding);
    }
}
