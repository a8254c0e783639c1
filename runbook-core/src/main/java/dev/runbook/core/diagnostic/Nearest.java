package dev.runbook.core.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what was probably meant: the candidate with the fewest changed letters, if they are few. */
public final class Nearest {
    private static final int LONGEST = 200;

    private Nearest() {}

    /** The candidate nearest to the text, at most a third of its letters (and at least one) changed. */
    public static Optional<String> to(String text, Collection<String> candidates) {
        int limit = Math.max(1, text.length() / 3);
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        record Near(String candidate, int distance) {}
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - text.length()) <= limit)
                .map(candidate -> new Near(candidate, distance(text, candidate, limit)))
                .filter(near -> near.distance() <= limit)
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::candidate))
                .map(Near::candidate);
    }

    /** The end of a message: {@code  Did you mean `x`?} with a leading blank, or nothing. */
    public static String question(String text, Collection<String> candidates) {
        return to(text, candidates).map(near -> " Did you mean `" + near + "`?").orElse("");
    }

    /** The number of letters to insert, delete or replace; more than {@code limit} where it passes that. */
    private static int distance(String a, String b, int limit) {
        int[] before = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replace, Math.min(before[j], now[j - 1]) + 1);
                least = Math.min(least, now[j]);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] swap = before;
            before = now;
            now = swap;
        }
        return before[b.length()];
    }
}
