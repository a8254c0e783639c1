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
        return to(text, candidates, Math.max(1, text.length() / 3));
    }

    /**
     * The candidate nearest to the text.
     *
     * @param limit the most letters to insert, delete, replace or swap; case, dashes, underscores and blanks do not count
     */
    public static Optional<String> to(String text, Collection<String> candidates, int limit) {
        String plain = plain(text);
        if (plain.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        record Near(String candidate, int distance) {}
        return candidates.stream()
                .filter(candidate -> candidate.length() <= LONGEST + limit)
                .map(candidate -> new Near(candidate, distance(plain, plain(candidate), limit)))
                .filter(near -> near.distance() <= limit)
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::candidate))
                .map(Near::candidate);
    }

    /** The end of a message: {@code  Did you mean `x`?} with a leading blank, or nothing. */
    public static String question(String text, Collection<String> candidates) {
        return to(text, candidates).map(near -> " Did you mean `" + near + "`?").orElse("");
    }

    private static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '-' && c != '_' && c != ' ') {
                out.append(Character.toLowerCase(c));
            }
        }
        return out.toString();
    }

    /** The number of letters to insert, delete, replace or swap; more than {@code limit} where it passes that. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] earlier = new int[b.length() + 1];
        int[] before = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        int leastBefore = 0;
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replace, Math.min(before[j], now[j - 1]) + 1);
                if (isSwap(a, i, b, j)) {
                    now[j] = Math.min(now[j], earlier[j - 2] + 1);
                }
                least = Math.min(least, now[j]);
            }
            if (Math.min(least, leastBefore) > limit) {
                return limit + 1;
            }
            leastBefore = least;
            int[] free = earlier;
            earlier = before;
            before = now;
            now = free;
        }
        return before[b.length()];
    }

    private static boolean isSwap(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
