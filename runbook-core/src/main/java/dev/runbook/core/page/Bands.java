package dev.runbook.core.page;

import dev.runbook.core.model.Quantity;
import dev.runbook.core.threshold.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Puts the figures of a metric on scales: one for each kind of unit, since seconds and bytes cannot share one. */
final class Bands {
    private static final int MOST_MARKS = 12;
    private static final int MOST_FIGURES = 200;

    private Bands() {}

    /**
     * The bands of a metric.
     *
     * @param own the figures that the page is about
     * @param others the metric's other figures; of very many only the first
     */
    static List<Band> of(String name, List<Figure> own, List<Figure> others) {
        Set<Figure> mine = Set.copyOf(own);
        List<Figure> drawn = Stream.concat(own.stream(), others.stream().limit(MOST_FIGURES))
                .distinct()
                .filter(figure -> figure.threshold().comparator().isUpward()
                        || figure.threshold().comparator().isDownward())
                .sorted(Comparator.comparing((Figure figure) -> !mine.contains(figure))
                        .thenComparing(
                                figure -> figure.threshold().quantity().unit().isEmpty()))
                .toList();
        List<Scale> scales = new ArrayList<>();
        for (Figure figure : drawn) {
            boolean placed = scales.stream().anyMatch(scale -> scale.add(figure));
            if (!placed) {
                Scale scale =
                        new Scale(Units.canonical(figure.threshold().quantity().unit()));
                scale.add(figure);
                scales.add(scale);
            }
        }
        return scales.stream()
                .filter(Scale::tells)
                .map(scale -> scale.band(name, mine))
                .toList();
    }

    /** Figures of comparable units, in the unit of the first. */
    private static final class Scale {
        private final String unit;
        private final TreeMap<BigDecimal, List<Figure>> figures = new TreeMap<>();

        Scale(String unit) {
            this.unit = unit;
        }

        boolean add(Figure figure) {
            Quantity quantity = figure.threshold().quantity();
            Optional<BigDecimal> value = Units.in(unit, quantity);
            if (value.isPresent() && (figures.size() < MOST_MARKS || figures.containsKey(value.get()))) {
                figures.computeIfAbsent(value.get(), key -> new ArrayList<>()).add(figure);
            }
            return value.isPresent();
        }

        /** Whether there is more to see than a lone figure that nobody is told of. */
        boolean tells() {
            boolean zero = figures.size() == 1 && figures.firstKey().signum() == 0;
            boolean zones = figures.values().stream()
                    .flatMap(List::stream)
                    .anyMatch(figure -> figure.level() != Figure.Level.OTHER);
            return !zero && (zones || figures.size() > 1);
        }

        Band band(String name, Set<Figure> own) {
            SortedMap<BigDecimal, List<Figure>> settled = new TreeMap<>();
            figures.forEach((value, here) -> settled.put(
                    value, here.stream().map(figure -> figure.settled(here)).toList()));
            Axis axis = Axis.of(
                    figures.keySet().stream().map(BigDecimal::doubleValue).toList(),
                    unit.startsWith("%"),
                    figures.lastEntry().getValue().stream()
                            .anyMatch(figure -> figure.threshold().comparator().isUpward()),
                    figures.firstEntry().getValue().stream()
                            .anyMatch(figure -> figure.threshold().comparator().isDownward()));
            List<Band.Mark> marks = new ArrayList<>();
            settled.forEach((value, here) -> marks.add(mark(
                    axis,
                    value,
                    here,
                    figures.getOrDefault(value, List.of()).stream().anyMatch(own::contains))));
            return new Band(
                    name,
                    axis,
                    Zones.text(axis.low(), unit),
                    Zones.text(axis.high(), unit),
                    new Zones(settled, unit).along(axis),
                    marks,
                    Said.of(settled.values().stream().flatMap(List::stream).toList()));
        }

        private Band.Mark mark(Axis axis, BigDecimal value, List<Figure> here, boolean own) {
            List<String> words = here.stream()
                    .sorted(Comparator.comparing(Figure::level).reversed())
                    .map(Figure::word)
                    .distinct()
                    .toList();
            List<String> symbols = here.stream()
                    .map(figure -> figure.threshold().comparator().symbol())
                    .distinct()
                    .toList();
            String symbol = symbols.size() == 1 ? symbols.get(0) + " " : "";
            return new Band.Mark(axis.at(value.doubleValue()), words, symbol + Zones.text(value, unit), own);
        }
    }
}
