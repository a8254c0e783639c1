package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;
import java.util.List;

/**
 * While an alert that the sources match fires, Alertmanager is silent about those that the targets match.
 *
 * @param equal the labels that both must share
 */
public record Inhibition(Span span, List<Matcher> sources, List<Matcher> targets, List<String> equal) implements Fact {
    public Inhibition {
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
        equal = List.copyOf(equal);
    }
}
