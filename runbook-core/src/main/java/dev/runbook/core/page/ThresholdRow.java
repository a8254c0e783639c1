package dev.runbook.core.page;

import dev.runbook.core.model.Threshold;
import java.util.List;
import java.util.Optional;

/**
 * A threshold in a table.
 *
 * @param role such as {@code warning}, or {@code alert, P1}
 * @param limit such as {@code > 2 s}
 * @param duration for how long it must hold
 * @param source where it is written, with what says so as its note
 */
public record ThresholdRow(String role, String name, String limit, Optional<String> duration, Ref source) {
    static List<ThresholdRow> of(Edition edition, List<Figure> figures) {
        return figures.stream().map(figure -> of(edition, figure)).distinct().toList();
    }

    private static ThresholdRow of(Edition edition, Figure figure) {
        Threshold threshold = figure.threshold();
        String role = threshold.role().word();
        Ref source = edition.source(threshold.span());
        return new ThresholdRow(
                figure.word().equals(role) ? role : role + ", " + figure.word(),
                Ref.name(threshold.metric(), threshold.qualifier()),
                Conditions.comparison(threshold),
                figure.lasts(),
                new Ref(source.text(), source.url(), figure.origin()));
    }
}
