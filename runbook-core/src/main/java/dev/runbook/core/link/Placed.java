package dev.runbook.core.link;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Threshold;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The thresholds of a service, found by where they stand. */
public final class Placed {
    private final NavigableMap<Span, List<Threshold>> byPlace;

    private Placed(NavigableMap<Span, List<Threshold>> byPlace) {
        this.byPlace = byPlace;
    }

    public static Placed of(ServiceFacts service) {
        return new Placed(service.thresholds().stream()
                .map(Entry::fact)
                .collect(Collectors.groupingBy(Threshold::span, TreeMap::new, Collectors.toList())));
    }

    /** Those that stand whole in the place, in the order of the text. */
    public Stream<Threshold> within(Span place) {
        return byPlace
                .subMap(at(place.file(), place.start()), true, at(place.file(), place.end()), true)
                .values()
                .stream()
                .flatMap(List::stream)
                .filter(threshold -> place.contains(threshold.span()));
    }

    private static Span at(String file, int offset) {
        return new Span(file, offset, offset, 1, 1, 1, 1);
    }
}
