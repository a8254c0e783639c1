package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;

/**
 * Where logs are.
 *
 * @param what whose logs
 * @param where a path or the command that shows them
 */
public record LogLocation(Span span, String what, String where) implements Fact {}
