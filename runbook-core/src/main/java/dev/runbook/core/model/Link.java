package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Span;
import java.util.Locale;

/**
 * A relation between two entries of the catalog.
 *
 * @param from an entry's id
 * @param to an entry's id
 * @param span where the text says so
 */
public record Link(String from, String to, Kind kind, Span span, Confidence confidence) {

    /** What the first has to do with the second. */
    public enum Kind {
        ANSWERS,
        MEASURES,
        MENTIONS,
        VERIFIES,
        ROLLS_BACK,
        ESCALATES,
        DOCUMENTS;

        /** The word used in output. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
