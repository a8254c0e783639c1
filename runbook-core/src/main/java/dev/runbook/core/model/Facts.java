package dev.runbook.core.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Facts by kind, each kind in the order of the text. */
public final class Facts {
    /** No facts. */
    public static final Facts NONE = new Facts(List.of());

    private final Map<Class<? extends Fact>, List<Fact>> byKind;

    private Facts(List<Fact> facts) {
        byKind = facts.stream()
                .collect(Collectors.groupingBy(Fact::getClass, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    }

    public static Facts of(Stream<? extends Fact> facts) {
        return new Facts(facts.<Fact>map(fact -> fact)
                .sorted(Comparator.comparing(Fact::span))
                .toList());
    }

    public <T extends Fact> List<T> of(Class<T> kind) {
        List<Fact> facts = byKind.getOrDefault(kind, List.of());
        List<T> typed = new ArrayList<>(facts.size());
        facts.forEach(fact -> typed.add(kind.cast(fact)));
        return typed;
    }

    public Stream<Fact> all() {
        return byKind.values().stream().flatMap(List::stream);
    }

    public Facts and(Stream<? extends Fact> more) {
        return of(Stream.concat(all(), more));
    }
}
