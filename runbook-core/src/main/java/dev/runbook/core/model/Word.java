package dev.runbook.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a text in lower case, CamelCase split: {@code KubeAPIDown} is {@code kube}, {@code api}, {@code down}.
 *
 * @param begins whether it stands at the beginning of a token, so that half a token is no match
 * @param ends whether it stands at the end of a token
 */
public record Word(String text, int start, int end, boolean begins, boolean ends) {

    /** The words of a text in order; letters and digits make words, all else parts them. */
    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            if (!Character.isLetterOrDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int end = i;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            split(text, i, end, words);
            i = end;
        }
        return words;
    }

    private static void split(String text, int start, int end, List<Word> words) {
        int from = start;
        for (int i = start + 1; i <= end; i++) {
            if (i == end || isBoundary(text, i, end)) {
                String word = text.substring(from, i).toLowerCase(Locale.ROOT);
                words.add(new Word(word, from, i, from == start, i == end));
                from = i;
            }
        }
    }

    private static boolean isBoundary(String text, int i, int end) {
        char c = text.charAt(i);
        char before = text.charAt(i - 1);
        if (!Character.isUpperCase(c)) {
            return false;
        }
        boolean plural = i + 2 == end && text.charAt(i + 1) == 's';
        return Character.isLowerCase(before)
                || Character.isDigit(before)
                || (Character.isUpperCase(before)
                        && i + 1 < end
                        && Character.isLowerCase(text.charAt(i + 1))
                        && !plural);
    }
}
