package dev.runbook.core.link;

import dev.runbook.core.diagnostic.Nearest;
import dev.runbook.core.model.Names;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds names that differ in one word by a plural or by one mistyped letter. A name is kept under each of its words with
 * each letter left out, so that one look finds its neighbours however many names there are.
 */
final class SimilarNames<T> {
    private static final int SHORTEST = 5;
    /** Words that another thing is called with an s. */
    private static final Set<String> NO_SINGULAR = Set.of("http", "ftp", "ldap", "imap", "smtp", "amqp", "mqtt");

    private record Named<T>(List<String> words, T value) {}

    private final Map<String, Set<Named<T>>> byVariant = new HashMap<>();

    void add(String name, T value) {
        List<String> words = words(name);
        Named<T> named = new Named<>(words, value);
        variants(words)
                .forEach(variant -> byVariant
                        .computeIfAbsent(variant, key -> new LinkedHashSet<>(2))
                        .add(named));
    }

    /** The only value whose name is similar. */
    Optional<T> find(String name) {
        List<String> words = words(name);
        Set<T> found = new LinkedHashSet<>();
        for (String variant : variants(words)) {
            for (Named<T> candidate : byVariant.getOrDefault(variant, Set.of())) {
                if (found.size() < 2 && isSimilar(words, candidate.words())) {
                    found.add(candidate.value());
                }
            }
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private static List<String> words(String name) {
        return List.of(Names.words(name).split(" ", -1));
    }

    private static Set<String> variants(List<String> words) {
        Set<String> variants = new TreeSet<>();
        for (int i = 0; i < words.size(); i++) {
            String before = String.join(" ", words.subList(0, i)) + "|";
            String after = "|" + String.join(" ", words.subList(i + 1, words.size()));
            String word = words.get(i);
            variants.add(before + word + after);
            for (int c = 0; c < word.length(); c++) {
                variants.add(before + word.substring(0, c) + word.substring(c + 1) + after);
            }
        }
        return variants;
    }

    private static boolean isSimilar(List<String> one, List<String> other) {
        if (one.size() != other.size() || one.size() < 2) {
            return false;
        }
        int different = -1;
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                if (different >= 0) {
                    return false;
                }
                different = i;
            }
        }
        return different >= 0 && isSameWord(one.get(different), other.get(different));
    }

    private static boolean isSameWord(String one, String other) {
        boolean plural = isPlural(one, other) || isPlural(other, one);
        boolean isLong = Math.min(one.length(), other.length()) >= SHORTEST;
        boolean letters = (one + other).chars().allMatch(Character::isLetter);
        boolean typo = isLong && letters && one.charAt(0) == other.charAt(0);
        return plural || typo && Nearest.to(one, List.of(other), 1).isPresent();
    }

    private static boolean isPlural(String one, String many) {
        return one.length() > 2 && !NO_SINGULAR.contains(one) && many.equals(one + "s");
    }
}
