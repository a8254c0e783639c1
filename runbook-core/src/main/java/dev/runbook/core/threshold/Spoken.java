package dev.runbook.core.threshold;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers and durations in words: {@code five}, {@code half an hour}, {@code an hour and a half}, {@code a quarter of an hour}. */
final class Spoken {
    private static final Map<String, BigDecimal> NUMBERS = Map.ofEntries(
            entry("a", 1),
            entry("an", 1),
            entry("one", 1),
            entry("two", 2),
            entry("three", 3),
            entry("four", 4),
            entry("five", 5),
            entry("six", 6),
            entry("ten", 10),
            entry("twelve", 12),
            entry("fifteen", 15),
            entry("twenty", 20),
            entry("thirty", 30),
            entry("forty", 40),
            entry("sixty", 60),
            entry("ninety", 90));
    /** Longer phrases stand before those that they begin with. */
    private static final List<Phrase> PHRASES = List.of(
            phrase(5_400, "an hour and a half"),
            phrase(5_400, "one and a half hours"),
            phrase(2_700, "three quarters of an hour"),
            phrase(1_800, "half an hour"),
            phrase(1_800, "half hour"),
            phrase(30, "half a minute"),
            phrase(43_200, "half a day"),
            phrase(900, "a quarter of an hour"),
            phrase(900, "quarter of an hour"));

    private Spoken() {}

    private record Phrase(BigDecimal seconds, List<String> words) {}

    /**
     * A duration in words.
     *
     * @param next the index of the first token after it
     */
    record Found(BigDecimal seconds, int next) {}

    static Optional<BigDecimal> number(String word) {
        return Optional.ofNullable(NUMBERS.get(word));
    }

    static Optional<Found> at(List<Token> tokens, int start) {
        return PHRASES.stream()
                .filter(phrase -> isAt(phrase.words, tokens, start))
                .findFirst()
                .map(phrase -> new Found(phrase.seconds, start + phrase.words.size()));
    }

    private static boolean isAt(List<String> words, List<Token> tokens, int start) {
        boolean fits = start + words.size() <= tokens.size();
        for (int i = 0; fits && i < words.size(); i++) {
            fits = tokens.get(start + i).is(words.get(i));
        }
        return fits;
    }

    private static Map.Entry<String, BigDecimal> entry(String word, int value) {
        return Map.entry(word, BigDecimal.valueOf(value));
    }

    private static Phrase phrase(int seconds, String words) {
        return new Phrase(BigDecimal.valueOf(seconds), List.of(words.split(" ")));
    }
}
