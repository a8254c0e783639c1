package dev.runbook.core.markdown;

/** Ends the reading of a document whose nesting passes the limit; caught in {@link Markdown}. */
final class TooDeepException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int offset;

    /**
     * Nested too deep.
     *
     * @param offset where what is too deep begins
     */
    TooDeepException(int offset) {
        super("nested too deep", null, false, false);
        this.offset = offset;
    }

    int offset() {
        return offset;
    }
}
