package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An alerting rule of Prometheus.
 *
 * @param span where the name stands
 * @param expression PromQL as written
 * @param duration the {@code for}, as written
 * @param thresholds the comparisons of the expression that can be read without guessing
 */
public record AlertRule(
        Span span,
        String name,
        String expression,
        Optional<String> duration,
        Map<String, String> labels,
        Map<String, String> annotations,
        List<Threshold> thresholds)
        implements Fact {
    public AlertRule {
        labels = Map.copyOf(labels);
        annotations = Map.copyOf(annotations);
        thresholds = List.copyOf(thresholds);
    }

    public Optional<String> severity() {
        return Optional.ofNullable(labels.get("severity"));
    }

    public Optional<String> runbookUrl() {
        return Optional.ofNullable(annotations.get("runbook_url"));
    }
}
