package dev.runbook.core.search;

import java.util.List;

/**
 * Keys under which a name is found in spite of one or two typing errors: three characters of its head, of its middle and
 * of its tail, each with the name's length. Two errors cannot hit all three, so a reader who looks under the three of
 * what was typed (the middle one may have moved by one) and the lengths around meets the name.
 */
final class Grams {
    private static final int GRAM = 3;

    private Grams() {}

    static List<String> keys(String name) {
        int last = name.length() - GRAM;
        String end = Digits.ALPHABET.charAt(name.length()) + name;
        return List.of(
                "h" + name.substring(0, GRAM) + end,
                "m" + name.substring(last / 2, last / 2 + GRAM) + end,
                "t" + name.substring(last) + end);
    }
}
