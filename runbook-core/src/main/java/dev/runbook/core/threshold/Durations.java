package dev.runbook.core.threshold;

import java.time.Duration;
import java.util.Optional;

/** Durations as people write them: {@code 5+ minutes}, {@code 1h30m}. */
public final class Durations {
    private Durations() {}

    /** The duration that the text is as a whole; nothing for {@code sustained} and {@code immediately}. */
    public static Optional<Duration> parse(String text) {
        return Optional.empty();
    }

    /** One form for equal durations, such as {@code 1h30m}; the text itself where it is none. */
    public static String canonical(String text) {
        return text;
    }
}
