package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;
import java.util.Optional;

/** A level of severity that a runbook uses; {@code description} and {@code responseTime} where it says them. */
public record SeverityLevel(
        Span span,
        String name,
        Optional<String> responseTime,
        Optional<String> description,
        Optional<String> escalation)
        implements Fact {
    /** Whether the runbook says what the level means or how fast to answer, not just uses the word. */
    public boolean defined() {
        return description.isPresent() || responseTime.isPresent();
    }
}
