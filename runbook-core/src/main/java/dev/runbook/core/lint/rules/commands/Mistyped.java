package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Edit;
import dev.runbook.core.diagnostic.Fix;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Misuse;
import java.util.List;

/** A word that its program does not know: an error where it is surely a slip, with what was meant where that is known. */
final class Mistyped {
    private Mistyped() {}

    /**
     * The finding.
     *
     * @param help where nothing is known that could be meant
     */
    static Diagnostic finding(Misuse misuse, Span span, String message, String help, Reporter reporter) {
        Diagnostic diagnostic = reporter.diagnostic(
                        span,
                        message,
                        misuse.near()
                                .map(near -> "Did you mean `" + near + "`?")
                                .orElse(help))
                .with(misuse.confidence())
                .with(misuse.confidence() == Confidence.CERTAIN ? Severity.ERROR : Severity.WARNING);
        return misuse.near()
                .map(near -> diagnostic.with(new Fix("Write `" + near + "`", false, List.of(new Edit(span, near)))))
                .orElse(diagnostic);
    }
}
