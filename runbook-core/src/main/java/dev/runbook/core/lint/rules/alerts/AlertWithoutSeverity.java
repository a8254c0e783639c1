package dev.runbook.core.lint.rules.alerts;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.SeverityLevel;
import java.util.List;

/** An alert that does not say how bad it is, where the service knows severities. */
public final class AlertWithoutSeverity implements CatalogRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        for (ServiceFacts service : context.graph().services()) {
            List<SeverityLevel> levels = service.facts().of(SeverityLevel.class);
            service.alerts().stream()
                    .map(entry -> entry.fact())
                    .filter(alert ->
                            alert.severity().isEmpty() && (!alert.rules().isEmpty() || !alert.hasRule()))
                    .forEach(alert -> report(alert, levels, reporter));
        }
    }

    private static void report(Alert alert, List<SeverityLevel> levels, Reporter reporter) {
        Diagnostic finding = reporter.diagnostic(
                alert.span(),
                "The alert " + alert.name() + " has no severity: how fast to react and whom to wake is open.",
                levels.isEmpty()
                        ? "Say how bad it is, such as `Severity: critical`, and define the levels once."
                        : "Give it one of the levels that are defined here.");
        reporter.report(
                levels.isEmpty()
                        ? finding.with(Severity.INFO)
                        : finding.related(levels.get(0).span(), "the levels are defined here"));
    }
}
