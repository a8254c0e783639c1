package dev.runbook.core.page;

import java.util.Optional;

/**
 * A severity as shown: the team's own word, and how urgent it is.
 *
 * @param text as written
 */
public record Chip(String text, Urgency urgency) {
    static Optional<Chip> of(Optional<String> severity) {
        return severity.map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(word -> new Chip(word, Urgency.of(word)));
    }

    static Urgency urgency(Optional<String> severity) {
        return severity.map(Urgency::of).orElse(Urgency.UNKNOWN);
    }
}
