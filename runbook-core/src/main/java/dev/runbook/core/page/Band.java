package dev.runbook.core.page;

import java.util.List;

/**
 * The figures of a metric on one scale.
 *
 * @param name of what is measured
 * @param low the scale's left end, as text
 * @param high the scale's right end
 * @param zones from left to right, without gaps
 * @param marks from left to right
 * @param said where runbook and rule say the same, and where not
 */
public record Band(
        String name, Axis axis, String low, String high, List<Zone> zones, List<Mark> marks, List<Said> said) {
    public Band {
        zones = List.copyOf(zones);
        marks = List.copyOf(marks);
        said = List.copyOf(said);
    }

    /**
     * A figure on the scale, whoever says it.
     *
     * @param at where it stands, from 0 to 1 of the band's length
     * @param words what it is for, most urgent first
     * @param figure such as {@code > 90%}
     * @param own whether it is what the page is about
     */
    public record Mark(double at, List<String> words, String figure, boolean own) {
        public Mark {
            words = List.copyOf(words);
        }
    }

    /** The zones in words, as one paragraph. */
    public String words() {
        StringBuilder text = new StringBuilder();
        for (Zone zone : zones) {
            String words = zone.words();
            text.append(text.length() > 0 ? " " : "")
                    .append(Character.toUpperCase(words.charAt(0)))
                    .append(words, 1, words.length())
                    .append('.');
        }
        return text.toString();
    }

    /** How the scale is to be read; empty for an even one that begins at zero. */
    public String scale() {
        return switch (axis.kind()) {
            case LINEAR -> "";
            case ZOOMED -> "The scale is enlarged and shows " + low + " to " + high + " only.";
            case LOGARITHMIC -> "The figures lie far apart, so the scale is logarithmic: equal steps multiply.";
        };
    }
}
