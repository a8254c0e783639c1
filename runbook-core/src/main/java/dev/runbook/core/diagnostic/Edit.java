package dev.runbook.core.diagnostic;

/** Replaces the text of a span by another; an empty span inserts. */
public record Edit(Span span, String text) {}
