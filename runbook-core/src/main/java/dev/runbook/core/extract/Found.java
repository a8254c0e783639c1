package dev.runbook.core.extract;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What earlier recognisers found, by kind and place. Filled by {@link Extractor} only. */
final class Found {
    private final Map<Class<? extends Fact>, NavigableMap<Integer, List<Fact>>> byKind = new LinkedHashMap<>();

    void add(Fact fact) {
        byKind.computeIfAbsent(fact.getClass(), kind -> new TreeMap<>())
                .computeIfAbsent(fact.span().start(), start -> new ArrayList<>())
                .add(fact);
    }

    /** All facts of a kind, in the order of the text. */
    <T extends Fact> List<T> all(Class<T> kind) {
        return cast(kind, of(kind));
    }

    /** The facts of a kind that begin within a span, in the order of the text. */
    <T extends Fact> List<T> in(Class<T> kind, Span span) {
        return cast(kind, of(kind).subMap(span.start(), true, Math.max(span.start(), span.end() - 1), true));
    }

    Stream<Fact> all() {
        return byKind.values().stream()
                .flatMap(places -> places.values().stream().flatMap(List::stream));
    }

    private NavigableMap<Integer, List<Fact>> of(Class<? extends Fact> kind) {
        return byKind.getOrDefault(kind, new TreeMap<>());
    }

    private static <T extends Fact> List<T> cast(Class<T> kind, Map<Integer, List<Fact>> places) {
        List<T> facts = new ArrayList<>();
        places.values().forEach(list -> list.forEach(fact -> facts.add(kind.cast(fact))));
        return facts;
    }
}
