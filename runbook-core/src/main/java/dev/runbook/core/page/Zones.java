package dev.runbook.core.page;

import dev.runbook.core.model.Quantity;
import dev.runbook.core.threshold.Units;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Cuts a scale at its figures and says what each part means, in whichever direction trouble lies.
 *
 * @param figures by their value in the unit
 */
record Zones(SortedMap<BigDecimal, List<Figure>> figures, String unit) {
    private static final List<String> LONGER = List.of("d", "h");
    private static final MathContext READABLE = new MathContext(2);

    /** Such as {@code 90%}, or {@code 7 d} for {@code 604800 s}. */
    static String text(BigDecimal value, String unit) {
        for (String longer : unit.equals("s") ? LONGER : List.<String>of()) {
            Optional<BigDecimal> said = Units.in(longer, new Quantity(value, unit));
            if (said.filter(number -> number.compareTo(BigDecimal.ONE) >= 0
                            && number.stripTrailingZeros().scale() <= 1)
                    .isPresent()) {
                return text(said.get(), longer);
            }
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return new Quantity(stripped.scale() < 0 ? stripped.setScale(0) : stripped, unit).toString();
    }

    static String text(double value, String unit) {
        return text(new BigDecimal(value, READABLE), unit);
    }

    /** The zones from left to right; neighbours of one meaning are one zone. */
    List<Zone> along(Axis axis) {
        List<BigDecimal> cuts = List.copyOf(figures.keySet());
        List<Zone> zones = new ArrayList<>();
        int part = 0;
        while (part <= cuts.size()) {
            int last = part;
            Part meant = part(crossed(cuts, part));
            while (last < cuts.size() && part(crossed(cuts, last + 1)).equals(meant)) {
                last++;
            }
            double from = part == 0 ? 0 : axis.at(cuts.get(part - 1).doubleValue());
            double to = last == cuts.size() ? 1 : axis.at(cuts.get(last).doubleValue());
            if (to > from) {
                String range = range(cuts, part, last, meant.kind) + meant.lasts;
                zones.add(new Zone(meant.kind, meant.name, from, to, range + ": " + meant.meaning));
            }
            part = last + 1;
        }
        return zones;
    }

    /**
     * What holds in a part of the scale.
     *
     * @param name as written in the band: the team's own word where there is one
     * @param lasts for how long a value must be there, with a blank before it; empty where nobody waits
     */
    private record Part(Zone.Kind kind, String name, String lasts, String meaning) {}

    /** The figures on whose far side a part lies; a target's far side is where it is met. */
    private List<Figure> crossed(List<BigDecimal> cuts, int part) {
        Stream<Figure> passed = cuts.subList(0, part).stream()
                .flatMap(cut -> at(cut).stream())
                .filter(figure -> figure.threshold().comparator().isUpward());
        Stream<Figure> ahead = cuts.subList(part, cuts.size()).stream()
                .flatMap(cut -> at(cut).stream())
                .filter(figure -> figure.threshold().comparator().isDownward());
        List<Figure> crossed = Stream.concat(passed, ahead).toList();
        return crossed.stream()
                .filter(figure -> !isBetween(figure) || crossed.containsAll(sameRule(figure)))
                .toList();
    }

    /** Whether its rule asks for a value between two figures, as {@code x > 0.9 < 1} does: either alone says nothing. */
    private boolean isBetween(Figure figure) {
        List<BigDecimal> up = new ArrayList<>();
        List<BigDecimal> down = new ArrayList<>();
        figures.forEach((value, here) -> here.stream()
                .filter(other -> isSameRule(figure, other))
                .forEach(other -> (other.threshold().comparator().isUpward() ? up : down).add(value)));
        return !up.isEmpty() && !down.isEmpty() && up.get(up.size() - 1).compareTo(down.get(0)) < 0;
    }

    private List<Figure> sameRule(Figure figure) {
        return figures.values().stream()
                .flatMap(List::stream)
                .filter(other -> isSameRule(figure, other))
                .toList();
    }

    private static boolean isSameRule(Figure one, Figure other) {
        return one.isRule()
                && other.isRule()
                && one.threshold().span().equals(other.threshold().span());
    }

    private List<Figure> at(BigDecimal cut) {
        return figures.getOrDefault(cut, List.of());
    }

    private Zone.Kind kind(List<Figure> crossed) {
        return switch (worst(crossed)) {
            case CRITICAL -> Zone.Kind.CRITICAL;
            case ALERT -> Zone.Kind.ALERT;
            case WARNING -> Zone.Kind.WARNING;
            case TARGET, OTHER ->
                targets() == 0 ? Zone.Kind.QUIET : isMet(crossed) ? Zone.Kind.TARGET : Zone.Kind.UNWATCHED;
        };
    }

    private Part part(List<Figure> crossed) {
        Zone.Kind kind = kind(crossed);
        Figure.Level worst = worst(crossed);
        List<Figure> reached =
                crossed.stream().filter(figure -> figure.level() == worst).toList();
        return switch (kind) {
            case TARGET -> new Part(kind, kind.text(), "", "target met");
            case QUIET -> new Part(kind, kind.text(), "", "no alert");
            case UNWATCHED -> new Part(kind, kind.text(), "", "target missed, but nobody is told");
            case WARNING, ALERT, CRITICAL -> {
                String name = only(reached.stream().map(Figure::word)).orElse(kind.text());
                String lasts = only(reached.stream().flatMap(figure -> figure.lasts().stream()))
                        .map(Conditions::duration)
                        .orElse("");
                yield new Part(kind, name, lasts, name + (isMet(crossed) ? ", although the target is met" : ""));
            }
        };
    }

    /** The word that all of them are. */
    private static Optional<String> only(Stream<String> words) {
        List<String> distinct = words.distinct().toList();
        return distinct.size() == 1 ? Optional.of(distinct.get(0)) : Optional.empty();
    }

    private static Figure.Level worst(List<Figure> crossed) {
        return crossed.stream()
                .map(Figure::level)
                .filter(level -> level.compareTo(Figure.Level.TARGET) > 0)
                .max(Comparator.naturalOrder())
                .orElse(Figure.Level.OTHER);
    }

    private boolean isMet(List<Figure> crossed) {
        return targets() > 0 && targets(crossed.stream()) == targets();
    }

    private long targets() {
        return targets(figures.values().stream().flatMap(List::stream));
    }

    private static long targets(Stream<Figure> figures) {
        return figures.filter(figure -> figure.level() == Figure.Level.TARGET).count();
    }

    private String range(List<BigDecimal> cuts, int first, int last, Zone.Kind kind) {
        boolean trouble = kind.compareTo(Zone.Kind.UNWATCHED) >= 0;
        if (first == 0) {
            return last == cuts.size() ? "everywhere" : (trouble ? "below " : "up to ") + text(cuts.get(last), unit);
        }
        String from = text(cuts.get(first - 1), unit);
        return last == cuts.size() ? "above " + from : from + " to " + text(cuts.get(last), unit);
    }
}
