package dev.runbook.core.link;

import dev.runbook.core.model.Names;
import dev.runbook.core.threshold.MetricKeys;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells apart what a service measures in several of its parts: {@code API latency} and {@code search latency} are two
 * metrics, and {@code latency} beside them is a third. Where all names that say a part share a word with another, there is
 * one metric.
 */
final class MetricParts {
    private final Set<String> ownWords;
    /** For each key another word of the same part for each word that says one; the first of them all stands for itself. */
    private final Map<String, Map<String, String>> linked = new HashMap<>();
    /** The keys of which there are several parts. */
    private final Set<String> split = new HashSet<>();

    MetricParts(String service, Stream<String> names) {
        this.ownWords = Set.copyOf(List.of(Names.words(service).split(" ")));
        names.distinct().sorted().forEach(this::add);
        linked.forEach((key, words) -> {
            String first = root(words, words.keySet().iterator().next());
            if (words.keySet().stream().anyMatch(word -> !root(words, word).equals(first))) {
                split.add(key);
            }
        });
    }

    /** The key of a name, with its part where the service has several. */
    String key(String name) {
        String key = MetricKeys.key(name);
        if (!split.contains(key)) {
            return key;
        }
        Map<String, String> words = linked.getOrDefault(key, Map.of());
        Optional<String> part = words(name).stream()
                .filter(words::containsKey)
                .map(word -> root(words, word))
                .sorted()
                .findFirst();
        return part.map(word -> key + " of " + word).orElse(key);
    }

    /** The words of a name that say a part; the service's own name says none. */
    Set<String> words(String name) {
        Set<String> part = new HashSet<>(MetricKeys.part(name));
        part.removeAll(ownWords);
        return part;
    }

    private void add(String name) {
        Optional<String> key = MetricKeys.known(name);
        Set<String> part = words(name);
        if (key.isEmpty() || part.isEmpty()) {
            return;
        }
        Map<String, String> words = linked.computeIfAbsent(key.get(), k -> new HashMap<>());
        String first = part.stream().sorted().findFirst().orElseThrow();
        for (String word : part) {
            words.putIfAbsent(first, first);
            words.putIfAbsent(word, word);
            unite(words, root(words, first), root(words, word));
        }
    }

    /** The word that comes first in the alphabet stands for both, so that the order of the names does not matter. */
    private static void unite(Map<String, String> words, String one, String other) {
        boolean before = one.compareTo(other) <= 0;
        words.put(before ? other : one, before ? one : other);
    }

    private static String root(Map<String, String> words, String word) {
        String at = word;
        String next = words.getOrDefault(at, at);
        while (!next.equals(at)) {
            String after = words.getOrDefault(next, next);
            words.put(at, after);
            at = next;
            next = after;
        }
        return at;
    }
}
