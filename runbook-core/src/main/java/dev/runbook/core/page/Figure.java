package dev.runbook.core.page;

import dev.runbook.core.model.Alert;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Threshold;
import dev.runbook.core.model.Written;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A threshold as a scale shows it.
 *
 * @param level what crossing it means
 * @param word what the team calls that, such as {@code target} or {@code P1}
 * @param lasts for how long it must hold
 * @param origin what says so: {@code runbook}, {@code rule} or {@code catalog}
 * @param joined why it belongs to its metric, where nobody has declared so and it has another name
 */
record Figure(
        Threshold threshold, Level level, String word, Optional<String> lasts, String origin, Optional<String> joined) {
    private static final int LONGEST_WORD = 10;

    /** What crossing a threshold means, least urgent first. */
    enum Level {
        /** Something is done, or checked, but nobody is told. */
        OTHER,
        TARGET,
        WARNING,
        ALERT,
        CRITICAL
    }

    /** A figure that stands alone, of no alert or one of which nothing else is known. */
    static Figure of(Threshold threshold) {
        return of(threshold, Optional.empty(), Optional.empty(), written(threshold));
    }

    /** All figures of an alert: its own, then those of its rules. */
    static Stream<Figure> of(Alert alert) {
        boolean ruleOnly = alert.rules().stream()
                .anyMatch(rule -> rule.span().equals(alert.span())
                        || rule.thresholds().stream()
                                .anyMatch(found -> alert.threshold().equals(Optional.of(found))));
        return Stream.concat(
                alert.threshold().stream()
                        .filter(threshold -> !ruleOnly)
                        .map(threshold -> of(threshold, alert.severity(), alert.duration(), written(threshold))),
                alert.rules().stream().flatMap(rule -> of(rule, alert.severity())));
    }

    private static Stream<Figure> of(AlertRule rule, Optional<String> severity) {
        Optional<String> own = rule.severity().map(Written::text).or(() -> severity);
        Optional<String> lasts = rule.duration().map(Written::text);
        return rule.thresholds().stream().map(threshold -> of(threshold, own, lasts, "rule"));
    }

    private static String written(Threshold threshold) {
        return threshold.span().file().endsWith(".md") ? "runbook" : "catalog";
    }

    private static Figure of(Threshold threshold, Optional<String> severity, Optional<String> lasts, String origin) {
        boolean alert = threshold.role() == Threshold.Role.ALERT;
        Optional<String> word =
                severity.filter(text -> alert).map(String::strip).filter(text -> !text.isEmpty());
        return new Figure(
                threshold,
                level(threshold.role(), severity),
                word.map(Figure::word).orElse(threshold.role().word()),
                threshold.duration().or(() -> lasts).filter(text -> !text.isBlank()),
                origin,
                Optional.empty());
    }

    /** The same, which came to its metric on some ground. */
    Figure joined(Optional<String> because) {
        return new Figure(threshold, level, word, lasts, origin, because);
    }

    /** A figure of an alert whose severity nobody gives is as urgent as another of the same value. */
    Figure settled(List<Figure> sameValue) {
        if (level != Level.ALERT) {
            return this;
        }
        return sameValue.stream()
                .filter(other -> other.level == Level.WARNING || other.level == Level.CRITICAL)
                .filter(other -> other.threshold.comparator().isUpward()
                        == threshold.comparator().isUpward())
                .findFirst()
                .map(other -> new Figure(threshold, other.level, other.word, lasts, origin, joined))
                .orElse(this);
    }

    boolean isRule() {
        return origin.equals("rule");
    }

    private static Level level(Threshold.Role role, Optional<String> severity) {
        return switch (role) {
            case TARGET -> Level.TARGET;
            case WARNING -> Level.WARNING;
            case CRITICAL -> Level.CRITICAL;
            case ALERT ->
                switch (Chip.urgency(severity)) {
                    case CRITICAL, HIGH -> Level.CRITICAL;
                    case MEDIUM, LOW -> Level.WARNING;
                    case UNKNOWN -> Level.ALERT;
                };
            case SCALE, ROLLBACK, ACTION, CHECK -> Level.OTHER;
        };
    }

    private static String word(String severity) {
        if (severity.length() > LONGEST_WORD) {
            Urgency urgency = Urgency.of(severity);
            return urgency == Urgency.UNKNOWN ? "alert" : urgency.word();
        }
        boolean letters = severity.chars().allMatch(Character::isLetter);
        return letters ? severity.toLowerCase(Locale.ROOT) : severity;
    }
}
