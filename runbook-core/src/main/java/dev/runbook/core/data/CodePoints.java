package dev.runbook.core.data;

import java.util.Arrays;

/** Turns offsets that count code points, as the YAML parser's do, into ours, which count UTF-16 units. */
final class CodePoints {
    private static final int[] NONE = {};

    /** Index of each code point that takes two units. */
    private final int[] pairs;

    private CodePoints(int[] pairs) {
        this.pairs = pairs;
    }

    static CodePoints of(String text) {
        int[] pairs = NONE;
        int count = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                if (count == pairs.length) {
                    pairs = Arrays.copyOf(pairs, Math.max(8, count * 2));
                }
                pairs[count] = i - count;
                count++;
                i++;
            }
        }
        return new CodePoints(Arrays.copyOf(pairs, count));
    }

    /** For a parser that counts as we do. */
    static CodePoints none() {
        return new CodePoints(NONE);
    }

    int toUnits(int index) {
        int found = Arrays.binarySearch(pairs, index);
        return index + (found >= 0 ? found : -found - 1);
    }
}
