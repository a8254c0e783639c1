package dev.runbook.core.lint.rules.alerts;

import dev.runbook.core.lint.Rule;
import java.util.List;

/** The rules about alerts, metrics and thresholds, by name. */
public final class AlertsRules {
    /** One line for each rule. */
    public static final List<Rule> ALL = List.of(
            new AlertNameMismatch(),
            new AlertTwoMetrics(),
            new AlertWithoutDuration(),
            new AlertWithoutProcedure(),
            new AlertWithoutRunbook(),
            new AlertWithoutSeverity(),
            new AlertWithoutThreshold(),
            new DurationDrift(),
            new MetricUndefined(),
            new MetricWithoutAlert(),
            new MetricWithoutThreshold(),
            new RunbookUrlDead(),
            new ServerDrift(),
            new SeverityDrift(),
            new ThresholdContradiction(),
            new ThresholdDrift(),
            new ThresholdGap(),
            new ThresholdSpread(),
            new ThresholdWithoutProcedure(),
            new UnknownMetric(),
            new UnmeasurableCheck(),
            new UnmeasurableThreshold());

    private AlertsRules() {}
}
