package dev.runbook.core.link;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Section;
import dev.runbook.core.model.Threshold;
import dev.runbook.core.model.Written;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes one alert of all that documents, catalogs and rules say under one name. */
final class AlertJoin {
    /** A text that explains comes first, then what is surest, then the first in the order of the files. */
    private static final Comparator<Alert> BEST = Comparator.comparing(
                    (Alert alert) -> alert.body().isEmpty())
            .thenComparing(Alert::confidence, Comparator.reverseOrder())
            .thenComparing(Alert::span);

    private AlertJoin() {}

    /**
     * Joins alerts and rules of one name. At least one list must not be empty.
     *
     * @return the best-documented alert, its gaps filled from the others, then from the rules
     */
    static Alert join(List<Alert> alerts, List<AlertRule> rules) {
        List<Alert> candidates = new ArrayList<>(alerts);
        candidates.sort(BEST);
        rules.stream()
                .sorted(Comparator.comparing(AlertRule::span))
                .map(AlertJoin::of)
                .forEach(candidates::add);
        Alert best = candidates.get(0);
        Optional<String> severity =
                candidates.stream().flatMap(alert -> alert.severity().stream()).findFirst();
        Optional<String> condition =
                candidates.stream().flatMap(alert -> alert.condition().stream()).findFirst();
        Optional<Threshold> threshold =
                candidates.stream().flatMap(alert -> alert.threshold().stream()).findFirst();
        Optional<String> duration =
                candidates.stream().flatMap(alert -> alert.duration().stream()).findFirst();
        return new Alert(
                best.span(),
                best.name(),
                severity,
                condition,
                threshold,
                duration,
                rules,
                Optional.empty(),
                best.body(),
                best.confidence());
    }

    /**
     * An alert and the text that its rules claim.
     *
     * @param text what explains it
     */
    static Alert explained(Alert alert, Optional<Section> text, Claim claim) {
        boolean surer = alert.confidence().compareTo(claim.confidence()) > 0;
        return new Alert(
                alert.span(),
                alert.name(),
                alert.severity(),
                alert.condition(),
                alert.threshold(),
                alert.duration(),
                alert.rules(),
                Optional.of(claim.how()),
                text,
                surer ? claim.confidence() : alert.confidence());
    }

    private static Alert of(AlertRule rule) {
        Span span = rule.span();
        return new Alert(
                span,
                rule.name(),
                rule.severity().map(Written::text),
                Optional.of(rule.expression().strip()),
                rule.thresholds().stream().findFirst(),
                rule.duration().map(Written::text),
                List.of(rule),
                Optional.empty(),
                Optional.empty(),
                Confidence.CERTAIN);
    }
}
