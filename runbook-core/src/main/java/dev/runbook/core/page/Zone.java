package dev.runbook.core.page;

import java.util.Locale;

/**
 * A part of a band, between two figures or beyond the last.
 *
 * @param name as written in the band, such as {@code warning} or {@code P1}
 * @param from where it begins, from 0 to 1 of the band's length
 * @param to where it ends
 * @param words what it is, such as {@code above 90% for 5m: critical}
 */
public record Zone(Kind kind, String name, double from, double to, String words) {
    /** What a value in the zone means. */
    public enum Kind {
        TARGET("target"),
        /** No target is known, and nobody is told. */
        QUIET("no alert"),
        /** The target is missed, and nobody is told. */
        UNWATCHED("unwatched"),
        WARNING("warning"),
        ALERT("alert"),
        CRITICAL("critical");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** As written in the band where the team has no word of its own. */
        public String text() {
            return text;
        }

        /** The word used in styles. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
