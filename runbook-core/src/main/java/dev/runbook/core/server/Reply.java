package dev.runbook.core.server;

/** What came of a question. */
sealed interface Reply {
    /** The body of an answer with status 200. */
    record Text(String text) implements Reply {}

    /** Why there is none, as a clause such as {@code it answered with status 503}. */
    record Trouble(String reason) implements Reply {}
}
