package dev.runbook.core.threshold;

import java.util.Optional;

/** What part of a metric is meant: {@code p95}, {@code 5xx}, {@code avg}. */
public final class Qualifiers {
    private Qualifiers() {}

    /** The first qualifier in the text, in its canonical spelling. */
    public static Optional<String> in(String text) {
        return Optional.empty();
    }

    /** The text without its qualifiers and the parentheses they leave empty. */
    public static String strip(String text) {
        return text;
    }
}
