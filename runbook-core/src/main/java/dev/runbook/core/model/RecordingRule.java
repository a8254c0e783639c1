package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;

/** A rule of Prometheus that keeps the result of a query as a series of a new name. */
public record RecordingRule(Span span, String name, Query query) implements Fact {}
