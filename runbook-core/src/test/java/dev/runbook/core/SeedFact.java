package dev.runbook.core;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** One fact of {@code seed-facts.yaml}: what a row of the catalog must say so that the fact is not lost. */
record SeedFact(Map<String, Object> expected) {
    private static final Set<String> REMARKS = Set.of("was", "seed", "fixed", "what");

    /** A fact as it stands in the file: a map, or one text. */
    static SeedFact of(String kind, Object written) {
        Map<String, Object> expected = new TreeMap<>();
        if (written instanceof Map<?, ?> map) {
            map.forEach((key, value) -> expected.put(Objects.toString(key), Objects.requireNonNull(value)));
        } else {
            expected.put(kind.equals("urls") ? "url" : kind, written);
        }
        if (kind.equals("alerts")) {
            expected.put("procedure", "yes");
        }
        expected.keySet().removeAll(REMARKS);
        return new SeedFact(expected);
    }

    /** The parts of the fact that a row does not say. */
    List<String> missingIn(Map<String, String> row) {
        return expected.entrySet().stream()
                .filter(part -> !says(row, part.getKey(), part.getValue()))
                .map(part -> part.getKey() + ": " + part.getValue())
                .toList();
    }

    private static boolean says(Map<String, String> row, String key, Object value) {
        String said = row.getOrDefault(key.equals("count") ? "items" : key, "");
        String text = Objects.toString(value);
        return switch (key) {
            case "text" -> said.contains(text);
            case "words" -> list(value).stream().allMatch(word -> said.contains(Objects.toString(word)));
            case "items" -> list(value).stream().allMatch(words -> oneHolds(said, list(words)));
            case "count" -> said.split("\n", -1).length >= Integer.parseInt(text);
            case "title" -> plain(said).equals(plain(text)) || plain(said).endsWith(":" + plain(text));
            default ->
                value instanceof Number ? isNumber(said, text) : plain(said).equals(plain(text));
        };
    }

    private static boolean isNumber(String said, String number) {
        return !said.isEmpty() && new BigDecimal(said).compareTo(new BigDecimal(number)) == 0;
    }

    private static boolean oneHolds(String items, Collection<?> words) {
        return Arrays.stream(items.toLowerCase(Locale.ROOT).split("\n", -1))
                .anyMatch(item -> words.stream()
                        .allMatch(word -> item.contains(Objects.toString(word).toLowerCase(Locale.ROOT))));
    }

    private static Collection<?> list(Object value) {
        return value instanceof Collection<?> many ? many : List.of(value);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }

    @Override
    public String toString() {
        return expected.toString();
    }
}
