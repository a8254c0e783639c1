package dev.runbook.core.lint.rules.alerts;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.link.Unraised;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Alert;

/**
 * A runbook and a rule that seem to mean one alert and spell its name differently: by a letter, or as a rule is renamed and
 * its page is not. A heading in plain words that only has another number is close enough for a reader.
 */
public final class AlertNameMismatch implements CatalogRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        context.graph().catalog().alerts().stream()
                .map(entry -> entry.fact())
                .filter(alert -> alert.joined().isPresent() && alert.confidence() == Confidence.GUESS)
                .filter(alert -> !alert.rules().isEmpty() && !alert.name().equals(alert.signal()))
                .forEach(alert ->
                        report(alert, alert.signal(), alert.rules().get(0).span(), reporter));
        for (Unraised page : Unraised.of(context.graph())) {
            page.near()
                    .ifPresent(near -> report(
                            page.page().fact(),
                            near.fact().signal(),
                            near.fact().rules().get(0).span(),
                            reporter));
        }
    }

    private static void report(Alert alert, String signal, Span rule, Reporter reporter) {
        boolean words = alert.name().contains(" ");
        var finding = reporter.diagnostic(
                        alert.span(),
                        "The runbook says " + alert.name() + " and the rule says " + signal
                                + ": whoever is paged with the rule's name may not find this text.",
                        "Did you mean `" + signal + "`? Spell it as the rule does, or correct the rule.")
                .related(rule, "the rule")
                .with(Confidence.GUESS);
        reporter.report(words ? finding.with(Severity.INFO) : finding);
    }
}
