package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;
import java.util.Optional;

/**
 * When maintenance may happen.
 *
 * @param when as written; none where only a cadence is named
 */
public record MaintenanceWindow(Span span, String name, Optional<String> when) implements Fact {}
