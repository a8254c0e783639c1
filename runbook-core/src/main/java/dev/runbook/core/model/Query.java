package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * An expression of PromQL, and what can be read in it without guessing.
 *
 * @param span where it stands
 * @param text as written
 * @param windows the ranges that it looks back over, as written, such as {@code 5m}; each once
 * @param thresholds its comparisons with a figure
 * @param meaning the condition in words, such as {@code p95 of http_request_duration above 2 s}
 */
public record Query(
        Span span,
        String text,
        List<Selector> selectors,
        List<String> windows,
        List<Threshold> thresholds,
        Optional<String> meaning) {
    public Query {
        selectors = List.copyOf(selectors);
        windows = List.copyOf(windows);
        thresholds = List.copyOf(thresholds);
    }

    /** An expression of which nothing can be read. */
    public static Query unread(Span span, String text) {
        return new Query(span, text, List.of(), List.of(), List.of(), Optional.empty());
    }

    /** The names of all series it reads, sorted, each once. */
    public List<String> series() {
        return selectors.stream()
                .map(Selector::series)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
