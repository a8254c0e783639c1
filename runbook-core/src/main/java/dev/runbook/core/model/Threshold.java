package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Span;
import java.util.Locale;
import java.util.Optional;

/**
 * A figure that a metric is held against.
 *
 * @param metric its name as written, without qualifier
 * @param qualifier what part of the metric, such as {@code p95}
 * @param duration for how long it must hold, as written ({@code 5+ minutes}, {@code sustained})
 */
public record Threshold(
        Span span,
        String metric,
        Optional<String> qualifier,
        Comparator comparator,
        Quantity quantity,
        Role role,
        Optional<String> duration,
        Confidence confidence)
        implements Fact {

    /** What crossing the threshold means. */
    public enum Role {
        TARGET,
        WARNING,
        ALERT,
        CRITICAL,
        SCALE,
        ROLLBACK,
        ACTION,
        CHECK;

        /** Whether crossing it makes somebody, or something, act. */
        public boolean callsForAction() {
            return this != TARGET && this != CHECK;
        }

        /** Whether crossing it tells somebody. */
        public boolean tells() {
            return this == WARNING || this == ALERT || this == CRITICAL;
        }

        /** The word used in catalogs and output. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The figure with its comparator, such as {@code > 2 s}. */
    public String limit() {
        return comparator.symbol() + " " + quantity;
    }

    public Threshold as(Role other) {
        return new Threshold(span, metric, qualifier, comparator, quantity, other, duration, confidence);
    }
}
