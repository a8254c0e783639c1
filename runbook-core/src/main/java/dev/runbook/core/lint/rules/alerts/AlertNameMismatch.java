package dev.runbook.core.lint.rules.alerts;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Nearest;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.link.Unraised;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Names;
import java.util.List;

/**
 * A runbook and a rule that seem to mean one alert and spell its name differently: by a letter, or as a rule is renamed and
 * its page is not. A heading in plain words that only has another number is close enough for a reader.
 */
public final class AlertNameMismatch implements CatalogRule {
    private static final int MOST_SLIPS = 2;

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        context.graph().catalog().alerts().stream()
                .map(entry -> entry.fact())
                .filter(alert -> alert.joined().isPresent() && !alert.rules().isEmpty())
                .filter(alert -> alert.confidence() == Confidence.GUESS || isSlip(alert))
                .filter(alert -> !alert.name().equals(alert.signal()))
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

    /** The address in the rule leads to the text, and the names are still not meant to differ. */
    private static boolean isSlip(Alert alert) {
        return !Names.letters(alert.name()).equals(Names.letters(alert.signal()))
                && Nearest.to(alert.signal(), List.of(alert.name()), MOST_SLIPS).isPresent();
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
