package dev.runbook.core.diagnostic;

/** A second place that a finding speaks of, and what stands there. */
public record Related(Span span, String message) {}
