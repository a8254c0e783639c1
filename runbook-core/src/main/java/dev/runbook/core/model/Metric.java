package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * Something measured.
 *
 * @param name as written, without qualifier or threshold
 * @param qualifier what part of it, such as {@code p95} or {@code 5xx}
 * @param query where one is given; of one that is not PromQL only its text and place are known
 * @param aliases other names for it, from {@code metrics.yaml}
 */
public record Metric(
        Span span,
        String name,
        Optional<String> qualifier,
        Optional<String> unit,
        Optional<Query> query,
        Optional<String> description,
        List<String> aliases,
        Confidence confidence)
        implements Fact {
    public Metric {
        aliases = List.copyOf(aliases);
    }
}
