package dev.runbook.core.search;

/**
 * Numbers in printable characters that need no escape in a script: a weight is one of 64 characters; a number is
 * written in groups of five bits, the lowest first, the sixth bit saying that more follow.
 */
final class Digits {
    static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private Digits() {}

    static void number(int value, StringBuilder out) {
        int rest = value;
        while (rest >= 32) {
            out.append(ALPHABET.charAt(32 + (rest & 31)));
            rest >>>= 5;
        }
        out.append(ALPHABET.charAt(rest));
    }

    /** Pairs of the distance to the page before and the weight. */
    static void postings(int[] entries, int from, int to, StringBuilder out) {
        int before = 0;
        for (int i = from; i < to; i++) {
            int page = Postings.page(entries[i]);
            number(page - before, out);
            out.append(ALPHABET.charAt(Postings.weight(entries[i])));
            before = page;
        }
    }
}
