package dev.runbook.core.page;

import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Threshold;
import java.util.Optional;

/** Thresholds and conditions as one line of text. */
final class Conditions {
    private Conditions() {}

    /** The condition as the runbook writes it, else the threshold; a rule's expression only where there is nothing else. */
    static Optional<String> of(Alert alert) {
        Optional<String> written = alert.condition().map(String::strip).filter(text -> !text.isEmpty());
        boolean expression = written.isPresent()
                && alert.rules().stream()
                        .anyMatch(rule -> rule.expression().strip().equals(written.get()));
        Optional<String> threshold = alert.threshold().map(Conditions::of);
        return expression || written.isEmpty() ? threshold.or(() -> written) : written;
    }

    /** Such as {@code API latency (p95) > 2 s for 5m}. */
    static String of(Threshold threshold) {
        String compared = Ref.name(threshold.metric(), threshold.qualifier()) + " " + threshold.limit();
        return compared + threshold.duration().map(Conditions::duration).orElse("");
    }

    /** Such as {@code  for 5m}, or {@code  sustained}; with a blank before it. */
    static String duration(String duration) {
        return (Character.isDigit(duration.charAt(0)) ? " for " : " ") + duration;
    }
}
