package dev.runbook.core.model;

import java.util.List;
import java.util.Optional;

/**
 * The series that one selector of PromQL picks.
 *
 * @param series the metric's name in Prometheus; empty where only matchers pick it
 * @param range as written, such as {@code 5m}; none for an instant
 */
public record Selector(String series, List<Matcher> matchers, Optional<String> range) {
    public Selector {
        matchers = List.copyOf(matchers);
    }
}
