package dev.runbook.core.lint.rules.alerts;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.LevelScale;
import dev.runbook.core.link.Raised;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Written;
import java.util.List;

/** A runbook that takes an alert for more, or less, severe than the rule that raises it. */
public final class SeverityDrift implements CatalogRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        for (ServiceFacts service : context.graph().services()) {
            List<Raised> all = Raised.of(service);
            if (!all.isEmpty()) {
                LevelScale scale = LevelScale.of(service);
                all.forEach(raised -> raised.said().forEach(alert -> check(alert, raised, scale, reporter)));
            }
        }
    }

    /** The text may name the level of any of the rules. */
    private static void check(Alert alert, Raised raised, LevelScale scale, Reporter reporter) {
        List<AlertRule> rules = raised.rules();
        boolean departs = alert.severity()
                .filter(said -> rules.stream()
                        .allMatch(rule -> rule.severity()
                                .filter(label -> scale.differ(said, label.text()))
                                .isPresent()))
                .isPresent();
        if (departs) {
            report(alert, alert.severity().orElse(""), rules.get(0), raised, reporter);
        }
    }

    private static void report(Alert alert, String said, AlertRule rule, Raised raised, Reporter reporter) {
        Written label = rule.severity().orElseGet(() -> new Written(rule.span(), ""));
        Diagnostic found = reporter.diagnostic(
                        alert.span(),
                        "The runbook takes " + alert.name() + " for `" + said + "`, the rule sends it as `"
                                + label.text() + "`: whom it wakes is not who the runbook expects.",
                        "Find out how bad it is, and give one level in both places.")
                .related(label.span(), "this rule says `" + label.text() + "`");
        reporter.report(
                raised.isSure(rule) ? found : found.with(Confidence.GUESS).with(Severity.INFO));
    }
}
