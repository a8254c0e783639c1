package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An alerting rule of Prometheus.
 *
 * @param span where the name stands
 * @param duration the {@code for}
 * @param keepFiring the {@code keep_firing_for}
 * @param group the name of the group that it stands in
 * @param body the whole rule, from its first key to the end of its last value
 */
public record AlertRule(
        Span span,
        String name,
        Query query,
        Optional<Written> duration,
        Optional<Written> keepFiring,
        Map<String, Written> labels,
        Map<String, Written> annotations,
        Optional<String> group,
        Span body)
        implements Fact {
    public AlertRule {
        labels = Map.copyOf(labels);
        annotations = Map.copyOf(annotations);
    }

    /** PromQL as written. */
    public String expression() {
        return query.text();
    }

    /** The comparisons of the expression that can be read without guessing. */
    public List<Threshold> thresholds() {
        return query.thresholds();
    }

    public Optional<Written> severity() {
        return Optional.ofNullable(labels.get("severity"));
    }

    public Optional<Written> runbookUrl() {
        return Optional.ofNullable(annotations.get("runbook_url"));
    }
}
