package dev.runbook.core.page;

import dev.runbook.core.model.Threshold;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A threshold in a table, wherever it is written.
 *
 * @param role such as {@code warning}, or {@code alert, P1}
 * @param limit such as {@code > 2 s}
 * @param name of what is measured, where it is another than the metric's
 * @param duration for how long it must hold
 * @param sources where it is written, each with what says so, and how it was joined, as its note
 */
public record ThresholdRow(
        String role, String limit, Optional<String> name, Optional<String> duration, List<Ref> sources) {
    private static final int MOST = 100;

    public ThresholdRow {
        sources = List.copyOf(sources);
    }

    /**
     * A table of figures.
     *
     * @param metric its name
     */
    static List<ThresholdRow> of(Edition edition, String metric, List<Figure> figures) {
        Map<ThresholdRow, List<Ref>> rows = new LinkedHashMap<>();
        figures.stream().limit(MOST).forEach(figure -> {
            Ref place = edition.source(figure.threshold().span());
            rows.computeIfAbsent(row(metric, figure), row -> new ArrayList<>())
                    .add(new Ref(place.text(), place.url(), note(figure)));
        });
        List<ThresholdRow> table = new ArrayList<>();
        rows.forEach((row, places) -> table.add(new ThresholdRow(
                row.role,
                row.limit,
                row.name,
                row.duration,
                places.stream().distinct().toList())));
        return table;
    }

    private static String note(Figure figure) {
        return figure.joined()
                .map(because -> figure.origin() + ", joined because " + because.replace("`", ""))
                .orElse(figure.origin());
    }

    private static ThresholdRow row(String metric, Figure figure) {
        Threshold threshold = figure.threshold();
        String role = threshold.role().word();
        String name = Ref.name(threshold.metric(), threshold.qualifier());
        return new ThresholdRow(
                figure.word().equals(role) ? role : role + ", " + figure.word(),
                threshold.limit(),
                name.equalsIgnoreCase(metric) ? Optional.empty() : Optional.of(name),
                figure.lasts(),
                List.of());
    }
}
