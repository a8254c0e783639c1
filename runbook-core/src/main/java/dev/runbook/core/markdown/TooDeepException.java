package dev.runbook.core.markdown;

/** Ends the reading of a document whose nesting passes the limit; caught in {@link Markdown}. */
final class TooDeepException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooDeepException() {
        super("nested too deep", null, false, false);
    }
}
