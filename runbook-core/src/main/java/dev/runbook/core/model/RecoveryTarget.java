package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;
import java.util.Optional;

/** How long a component may be down (RTO) and how much it may lose (RPO), as written. */
public record RecoveryTarget(Span span, String component, Optional<String> rto, Optional<String> rpo) implements Fact {}
