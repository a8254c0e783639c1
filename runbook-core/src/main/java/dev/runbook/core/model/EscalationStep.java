package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;
import java.util.Optional;

/**
 * Who is called next.
 *
 * @param level a number or a severity, as written
 * @param after when, as written, such as {@code no response in 15 min}
 */
public record EscalationStep(Span span, String level, String who, Optional<String> after) implements Fact {}
