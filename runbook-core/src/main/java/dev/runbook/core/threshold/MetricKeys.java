package dev.runbook.core.threshold;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Joins the many names of one metric: {@code Response time}, {@code P95 latency} and {@code request_duration} have one key. */
public final class MetricKeys {
    private static final Set<String> NO_PLURAL = Set.of("redis", "postgres", "kubernetes", "hls", "aws");
    private static final Set<String> NOISE =
            Set.of(("the a an of in on for high low current total system overall usage utilization"
                            + " utilisation used percent percentage rate level")
                    .split(" "));

    private static final Set<String> NO_PART = Set.of(("http https request response service application app server"
                    + " time count number second millisecond bytes byte ratio bucket sum pool is are was by to from at"
                    + " with per and or it new average metric value trigger triggered exceeded exceeding spike spiking"
                    + " increase increased elevated slow degraded breach warning critical alert full exhausted"
                    + " exhaustion issue problem")
            .split(" "));
    /** In a longer name the words are a sentence around the metric. */
    private static final int LONGEST_NAME = 4;

    /** Last, since reading them needs the sets above. */
    private static final List<Meaning> MEANINGS = meanings();

    private static final Map<String, List<Integer>> BY_WORD = byWord();

    private MetricKeys() {}

    private record Meaning(String key, List<List<String>> phrases) {}

    /** The canonical key, such as {@code latency}; where the name is unknown, its words in lower case with underscores. */
    public static String key(String name) {
        Optional<String> known = known(name);
        if (known.isPresent()) {
            return known.get();
        }
        List<String> words = words(Qualifiers.strip(name));
        List<String> telling =
                words.stream().filter(word -> !NOISE.contains(word)).toList();
        return String.join("_", telling.isEmpty() ? words : telling);
    }

    /** The canonical key of a metric we know, nothing for any other. */
    public static Optional<String> known(String name) {
        return Series.key(name).or(() -> all(name, true).stream().findFirst());
    }

    /**
     * The words of a short name that say of what part of a system it is, such as {@code search} of {@code Search p95 latency};
     * none for a name that says no part, that is a sentence, or that is the series of a usual exporter.
     */
    public static Set<String> part(String name) {
        Set<String> words = new LinkedHashSet<>(words(Qualifiers.strip(name)));
        if (words.size() > LONGEST_NAME || Series.key(name).isPresent()) {
            return Set.of();
        }
        boolean series = Series.isName(name);
        candidates(words).stream()
                .flatMap(index -> phrase(MEANINGS.get(index), words, series).stream())
                .findFirst()
                .ifPresent(phrase -> phrase.forEach(words::remove));
        words.removeAll(NOISE);
        words.removeAll(NO_PART);
        return words;
    }

    private static Optional<List<String>> phrase(Meaning meaning, Set<String> words, boolean series) {
        return meaning.phrases.stream()
                .filter(found -> !series || found.size() > 1)
                .filter(words::containsAll)
                .findFirst();
    }

    /** The canonical keys of all metrics that the name speaks of, such as both of {@code High CPU/Memory Usage}. */
    public static List<String> all(String name) {
        return all(name, false);
    }

    private static List<String> all(String name, boolean first) {
        Set<String> words = new LinkedHashSet<>(words(name));
        if (words.isEmpty()) {
            return List.of();
        }
        boolean series = Series.isName(name);
        List<String> keys = new ArrayList<>();
        for (int index : candidates(words)) {
            Meaning meaning = MEANINGS.get(index);
            Optional<List<String>> phrase = phrase(meaning, words, series);
            if (phrase.isPresent()) {
                keys.add(meaning.key);
                if (first) {
                    return keys;
                }
                phrase.get().forEach(words::remove);
            }
        }
        return List.copyOf(keys);
    }

    /** The meanings, in their order, that share a word with a name. */
    private static Set<Integer> candidates(Set<String> words) {
        Set<Integer> candidates = new TreeSet<>();
        words.forEach(word -> candidates.addAll(BY_WORD.getOrDefault(word, List.of())));
        return candidates;
    }

    /** The words of a name in lower case and singular; {@code camelCase}, {@code snake_case} and {@code I/O} are split. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= name.length(); i++) {
            boolean inWord = i < name.length() && Character.isLetterOrDigit(name.charAt(i));
            boolean hump = inWord
                    && start >= 0
                    && Character.isUpperCase(name.charAt(i))
                    && Character.isLowerCase(name.charAt(i - 1));
            if (start >= 0 && (!inWord || hump)) {
                words.add(singular(name.substring(start, i).toLowerCase(Locale.ROOT)));
                start = -1;
            }
            if (inWord && start < 0) {
                start = i;
            }
        }
        return words;
    }

    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean plural = word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("ps")
                && !NO_PLURAL.contains(word);
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    private static List<Meaning> meanings() {
        try (InputStream in = MetricKeys.class.getResourceAsStream("metrics.txt")) {
            if (in == null) {
                throw new IllegalStateException("metrics.txt is missing beside " + MetricKeys.class.getName());
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(MetricKeys::meaning)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<Integer>> byWord() {
        Map<String, List<Integer>> byWord = new HashMap<>();
        for (int i = 0; i < MEANINGS.size(); i++) {
            for (List<String> phrase : MEANINGS.get(i).phrases) {
                for (String word : phrase) {
                    byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(i);
                }
            }
        }
        return Map.copyOf(byWord);
    }

    private static Meaning meaning(String line) {
        String[] parts = line.split(": ", 2);
        List<List<String>> phrases = new ArrayList<>();
        for (String phrase : parts[1].split(", ", -1)) {
            phrases.add(words(phrase));
        }
        return new Meaning(parts[0], phrases);
    }
}
