package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;

/** A text as its file means it, and the place where it stands there. */
public record Written(Span span, String text) {}
