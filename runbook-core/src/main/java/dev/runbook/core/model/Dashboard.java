package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;

/** A page that shows measured values. */
public record Dashboard(Span span, String name, String url) implements Fact {}
