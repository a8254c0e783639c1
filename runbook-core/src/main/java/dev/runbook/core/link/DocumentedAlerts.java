package dev.runbook.core.link;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The alerts that documents and catalogs have, found by name and by place. */
final class DocumentedAlerts {
    private record Placed(AlertKey key, Alert alert) {}

    private final SortedMap<String, SortedMap<String, List<Alert>>> byLetters = new TreeMap<>();
    private final Map<String, List<Placed>> explainedIn = new HashMap<>();

    DocumentedAlerts(List<Alert> alerts, Map<String, String> serviceOf) {
        for (Alert alert : alerts) {
            AlertKey key = new AlertKey(Linker.service(serviceOf, alert.span()), Names.letters(alert.name()));
            byLetters
                    .computeIfAbsent(key.letters(), letters -> new TreeMap<>())
                    .computeIfAbsent(key.service(), service -> new ArrayList<>())
                    .add(alert);
            if (alert.body().isPresent()) {
                explainedIn
                        .computeIfAbsent(alert.explainedIn(), file -> new ArrayList<>())
                        .add(new Placed(key, alert));
            }
        }
    }

    /** All keys, sorted by name. */
    List<AlertKey> keys() {
        List<AlertKey> keys = new ArrayList<>();
        byLetters.forEach(
                (letters, services) -> services.keySet().forEach(service -> keys.add(new AlertKey(service, letters))));
        return keys;
    }

    /** The alerts of a name in each service that has one. */
    SortedMap<String, List<Alert>> named(String letters) {
        return byLetters.getOrDefault(letters, new TreeMap<>());
    }

    List<Alert> of(AlertKey key) {
        return named(key.letters()).getOrDefault(key.service(), List.of());
    }

    boolean has(AlertKey key) {
        return !of(key).isEmpty();
    }

    /** The innermost alert whose text holds a heading. */
    Optional<AlertKey> at(String file, Block.Heading heading) {
        return explainedIn.getOrDefault(file, List.of()).stream()
                .filter(placed -> holds(placed.alert(), heading.span()))
                .min(Comparator.comparingInt(placed -> length(placed.alert())))
                .map(Placed::key);
    }

    /** The only alert that a file explains. */
    Optional<AlertKey> only(String file) {
        List<AlertKey> keys = explainedIn.getOrDefault(file, List.of()).stream()
                .map(Placed::key)
                .distinct()
                .toList();
        return keys.size() == 1 ? Optional.of(keys.get(0)) : Optional.empty();
    }

    private static boolean holds(Alert alert, Span heading) {
        return alert.body()
                .filter(body -> body.span().contains(heading)
                        || body.heading()
                                .filter(own -> own.span().equals(heading))
                                .isPresent())
                .isPresent();
    }

    private static int length(Alert alert) {
        return alert.body().map(body -> body.span().length()).orElse(Integer.MAX_VALUE);
    }
}
