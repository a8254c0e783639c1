package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;
import java.util.List;

/** A message to be filled in and sent. */
public record MessageTemplate(Span span, String title, String text, List<Placeholder> placeholders) implements Fact {
    public MessageTemplate {
        placeholders = List.copyOf(placeholders);
    }
}
