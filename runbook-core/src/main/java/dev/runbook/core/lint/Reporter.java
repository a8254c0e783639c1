package dev.runbook.core.lint;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Span;

/** Takes what one rule finds. */
public interface Reporter {
    /** A diagnostic of the running rule at its severity, to be given related places, a fix or another confidence. */
    Diagnostic diagnostic(Span span, String message, String help);

    void report(Diagnostic diagnostic);

    default void report(Span span, String message, String help) {
        report(diagnostic(span, message, help));
    }
}
