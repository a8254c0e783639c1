package dev.runbook.core.lint.rules.alerts;

import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Threshold;
import dev.runbook.core.model.Threshold.Role;
import dev.runbook.core.threshold.Durations;
import dev.runbook.core.threshold.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The stages of one metric in one direction, and those that come in the wrong order: critical before warning. */
final class ThresholdStages {
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:\\.\\d+)?");

    /** By metric and direction, of rules also by the shape of their expression: other labels are another thing. */
    private final Map<String, List<Stage>> stages = new TreeMap<>();

    private ThresholdStages() {}

    private record Stage(Threshold threshold, Role level, Optional<String> duration) {}

    /** Two stages of which the second, the worse one, is reached first. */
    record Reversed(Threshold warning, Threshold critical) {}

    static List<Reversed> reversed(ServiceFacts service) {
        ThresholdStages stages = new ThresholdStages();
        service.thresholds().forEach(stages::written);
        service.alerts().stream().map(Entry::fact).forEach(alert -> {
            stages.documented(alert);
            alert.rules().forEach(stages::rule);
        });
        List<Reversed> reversed = new ArrayList<>();
        stages.stages.values().forEach(same -> reversed(same, reversed));
        return reversed;
    }

    /** A table or catalog that gives the level itself. */
    private void written(Entry<Threshold> entry) {
        Threshold threshold = entry.fact();
        if (threshold.role() == Role.WARNING || threshold.role() == Role.CRITICAL) {
            add(entry.id(), new Stage(threshold, threshold.role(), threshold.duration()));
        }
    }

    private void documented(Alert alert) {
        Optional<Role> level = alert.severity().flatMap(ThresholdStages::level);
        alert.threshold()
                .filter(threshold ->
                        threshold.role() == Role.ALERT && alert.rules().isEmpty())
                .ifPresent(threshold -> level.ifPresent(role -> add(
                        threshold.metric() + threshold.qualifier(),
                        new Stage(threshold, role, threshold.duration().or(alert::duration)))));
    }

    private void rule(AlertRule rule) {
        if (rule.thresholds().size() != 1) {
            return;
        }
        rule.severity()
                .flatMap(severity -> level(severity.text()))
                .ifPresent(role -> add(
                        FIGURE.matcher(rule.expression()).replaceAll("0"),
                        new Stage(
                                rule.thresholds().get(0), role, rule.duration().map(written -> written.text()))));
    }

    private void add(String key, Stage stage) {
        boolean upward = stage.threshold.comparator().isUpward();
        if (upward || stage.threshold.comparator().isDownward()) {
            stages.computeIfAbsent(key + " " + upward, k -> new ArrayList<>()).add(stage);
        }
    }

    /** Holds each warning against the critical figure that is reached first. */
    private static void reversed(List<Stage> same, List<Reversed> found) {
        Optional<Stage> first = same.stream()
                .filter(stage -> stage.level == Role.CRITICAL)
                .reduce((one, other) -> isBefore(other, one) ? other : one);
        first.ifPresent(critical -> same.stream()
                .filter(stage -> stage.level == Role.WARNING && isBefore(critical, stage))
                .filter(stage -> time(stage).equals(time(critical)))
                .forEach(warning -> found.add(new Reversed(warning.threshold, critical.threshold))));
    }

    private static boolean isBefore(Stage one, Stage other) {
        return Units.compare(one.threshold.quantity(), other.threshold.quantity())
                .filter(order -> one.threshold.comparator().isUpward() ? order < 0 : order > 0)
                .isPresent();
    }

    private static Optional<String> time(Stage stage) {
        return stage.duration.map(Durations::canonical);
    }

    private static Optional<Role> level(String severity) {
        String word = severity.toLowerCase(Locale.ROOT);
        if (word.contains("warn")) {
            return Optional.of(Role.WARNING);
        }
        return word.contains("crit") || word.equals("page") ? Optional.of(Role.CRITICAL) : Optional.empty();
    }
}
