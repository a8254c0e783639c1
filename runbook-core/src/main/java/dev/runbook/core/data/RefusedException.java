package dev.runbook.core.data;

import dev.runbook.core.diagnostic.Diagnostic;

/** Ends the reading of a text that cannot be used; caught where reading began, and its diagnostic reported. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    RefusedException(Diagnostic diagnostic) {
        super(diagnostic.message(), null, false, false);
        this.diagnostic = diagnostic;
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
