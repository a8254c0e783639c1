package dev.runbook.core.data;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that was meant. */
final class Spelling {
    private static final int MAX_LENGTH = 40;

    private Spelling() {}

    /** The nearest known word within the distance; the first in the alphabet where several are as near. */
    static Optional<String> nearest(String word, Collection<String> known, int maxDistance) {
        record Candidate(String word, int distance) {}
        return known.stream()
                .map(each -> new Candidate(each, distance(plain(word), plain(each))))
                .filter(candidate -> candidate.distance <= maxDistance)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
                .map(Candidate::word);
    }

    /** How far a word of this length may be off and still be meant: a third of its letters. */
    static int tolerance(String word) {
        return Math.max(1, plain(word).length() / 3);
    }

    /** {@code review-every}, {@code Review_Every} and {@code reviewEvery} are the same. */
    private static String plain(String word) {
        String cut = word.length() > MAX_LENGTH ? word.substring(0, MAX_LENGTH) : word;
        return cut.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replace(" ", "");
    }

    /** Letters to insert, remove, change or swap with their neighbour. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
