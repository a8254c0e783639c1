package dev.runbook.core.lint.rules.alerts;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Alert;

/** An alert in words that does not say for how long its threshold must be passed. */
public final class AlertWithoutDuration implements CatalogRule {
    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        context.graph().catalog().alerts().stream()
                .map(entry -> entry.fact())
                .filter(AlertWithoutDuration::firesAtOnce)
                .forEach(alert -> reporter.report(
                        alert.span(),
                        "The alert " + alert.name()
                                + " does not say for how long its condition must hold: a single spike wakes somebody.",
                        "Add the time, such as `for 5 min`."));
    }

    private static boolean firesAtOnce(Alert alert) {
        return !alert.hasRule()
                && alert.duration().isEmpty()
                && alert.threshold()
                        .filter(threshold -> threshold.duration().isEmpty())
                        .isPresent();
    }
}
