package dev.runbook.core.model;

import java.time.Duration;
import java.util.Map;

/**
 * An alerting rule as a server has it loaded.
 *
 * @param group the name of its group
 * @param file where the server has read it, a path of that machine
 * @param expression PromQL as the server prints it
 * @param duration the {@code for}; zero where there is none
 */
public record LoadedRule(
        String name, String group, String file, String expression, Duration duration, Map<String, String> labels) {
    public LoadedRule {
        labels = Map.copyOf(labels);
    }
}
