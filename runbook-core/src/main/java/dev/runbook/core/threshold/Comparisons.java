package dev.runbook.core.threshold;

import java.util.List;

/** Finds the comparisons with a figure that a text makes of a metric. */
public final class Comparisons {
    private Comparisons() {}

    /** All comparisons in the order of the text. */
    public static List<Comparison> in(String text) {
        return List.of();
    }
}
