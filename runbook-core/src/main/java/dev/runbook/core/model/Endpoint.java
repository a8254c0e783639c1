package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;
import java.util.Optional;

/** An address of the service. */
public record Endpoint(Span span, String name, String url, Optional<String> purpose) implements Fact {}
