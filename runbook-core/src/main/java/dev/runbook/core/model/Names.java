package dev.runbook.core.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names of entries, in the three spellings that ids, URLs and joins need. */
public final class Names {
    private Names() {}

    /**
     * Lower-case words with single blanks, CamelCase split: {@code KubeAPIDown} and {@code Kube API down!} both give
     * {@code kube api down}. Two names that differ only in spelling have the same words.
     */
    public static String words(String name) {
        return Word.of(name).stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /** Its letters and digits in lower case: {@code Data Base Down} and {@code DatabaseDown} have the same. */
    public static String letters(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** The words joined by dashes, ASCII only; {@code x} where nothing is left, so that it is never empty. */
    public static String slug(String name) {
        String words = Normalizer.normalize(words(name), Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                out.append(c);
            } else if (c == ' ' && !out.isEmpty() && out.charAt(out.length() - 1) != '-') {
                out.append('-');
            }
        }
        return out.isEmpty() ? "x" + Integer.toHexString(name.hashCode()) : out.toString();
    }

    /** One word in CamelCase, as Prometheus names alerts: {@code Application Down} gives {@code ApplicationDown}. */
    public static String camel(String name) {
        StringBuilder out = new StringBuilder(name.length());
        for (String part : name.split("[^\\p{Alnum}]+", -1)) {
            if (!part.isEmpty()) {
                out.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
            }
        }
        boolean oneWord = !name.isEmpty() && name.chars().allMatch(Character::isLetterOrDigit);
        return oneWord ? name : out.isEmpty() ? slug(name) : out.toString();
    }
}
