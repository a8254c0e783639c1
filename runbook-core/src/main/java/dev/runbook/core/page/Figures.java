package dev.runbook.core.page;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.link.Graph;
import dev.runbook.core.link.Joining;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Threshold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of every metric, least urgent first. */
final class Figures {
    private static final Comparator<Figure> ORDER = Comparator.comparing(Figure::level)
            .thenComparing(figure -> figure.threshold().role())
            .thenComparing(figure -> figure.threshold().quantity().value())
            .thenComparing(figure -> figure.threshold().span());

    private final Map<String, List<Figure>> byMetric;

    private Figures(Map<String, List<Figure>> byMetric) {
        this.byMetric = byMetric;
    }

    static Figures of(Graph graph) {
        Map<Place, Figure> known = new HashMap<>();
        for (Entry<Alert> alert : graph.catalog().alerts()) {
            Figure.of(alert.fact()).forEach(figure -> known.put(Place.of(figure.threshold()), figure));
        }
        Map<String, List<Figure>> byMetric = new HashMap<>();
        for (Entry<Threshold> entry : graph.catalog().thresholds()) {
            Figure figure = known.getOrDefault(Place.of(entry.fact()), Figure.of(entry.fact()));
            Optional<String> because =
                    graph.joining(entry).filter(Joining::isGuess).map(Joining::because);
            byMetric.computeIfAbsent(entry.id(), id -> new ArrayList<>()).add(figure.joined(because));
        }
        byMetric.replaceAll(
                (id, figures) -> figures.stream().sorted(ORDER).distinct().toList());
        return new Figures(byMetric);
    }

    /** The figures of a metric, by its id. */
    List<Figure> of(String metric) {
        return byMetric.getOrDefault(metric, List.of());
    }

    /** An expression may hold several figures in one place. */
    private record Place(Span span, String comparison) {
        static Place of(Threshold threshold) {
            return new Place(threshold.span(), threshold.limit());
        }
    }
}
