package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;

/**
 * A part of a command that the reader must fill in.
 *
 * @param text as written, such as {@code <container-id>} or {@code $VERSION}
 * @param name without its marks, such as {@code container-id}
 */
public record Placeholder(Span span, String text, String name) {}
