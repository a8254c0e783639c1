package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;
import java.util.Locale;

/**
 * How somebody is reached.
 *
 * @param role who, such as {@code Primary On-Call} or {@code Slack}
 * @param value as written; empty where it is still to be filled in
 * @param placeholder whether the value stands for one that was never filled in
 */
public record Contact(Span span, String role, Kind kind, String value, boolean placeholder) implements Fact {

    /** By what means. */
    public enum Kind {
        PHONE,
        EMAIL,
        SLACK,
        PAGERDUTY,
        URL,
        OTHER;

        /** The word used in catalogs and output. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
