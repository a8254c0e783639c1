package dev.runbook.core.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts text into what can be looked for. The same is done by {@code search-index.js} with what a reader types; a table of
 * examples is tested on both sides.
 *
 * <p>A word is a run of letters, digits and signs that occur within names ({@code _ - . / : = @ % + $ #}), without such
 * signs at its ends. A word has parts, cut at signs and at humps: {@code KubePodDown} is {@code kube pod down}. Its
 * terms are its parts and the word as a whole without signs, {@code kubepoddown}; an option has its name and the whole
 * with a dash in front, too: {@code --replicas=0} is {@code replica}, {@code replicas0}, {@code -replica}, {@code -replicas0}.
 */
final class Terms {
    /** Longer terms are cut; what is longer is no name that anybody types. */
    static final int MAX_LENGTH = 48;

    private static final String SIGNS = "_-./:=@%+$#";

    private Terms() {}

    /**
     * A word as written in a text.
     *
     * @param parts in lower case, at least one
     * @param option for an option of a command a dash and its name without signs, such as {@code -dryrun} for
     *     {@code --dry-run=client}; else empty
     */
    record Word(List<String> parts, String option) {
        /** The word without signs. */
        String whole() {
            return parts.size() == 1 ? parts.get(0) : String.join("", parts);
        }

        /** All terms, each as it stands in the index; parts of one character are no terms. */
        List<String> terms() {
            List<String> terms = new ArrayList<>(parts.size() + 3);
            for (String part : parts) {
                if (part.length() > 1) {
                    terms.add(term(part));
                }
            }
            String whole = whole();
            if (parts.size() > 1 && whole.length() <= MAX_LENGTH) {
                terms.add(term(whole));
            }
            if (!option.isEmpty()) {
                terms.add(term(option));
                if (option.length() <= whole.length()) {
                    terms.add(term("-" + whole));
                }
            }
            return terms;
        }
    }

    /** The words of a text, in order. */
    static List<Word> words(String text) {
        String plain = plain(text);
        List<Word> words = new ArrayList<>();
        int length = plain.length();
        int start = 0;
        while (start < length) {
            char c = plain.charAt(start);
            if (!letter(c) && SIGNS.indexOf(c) < 0) {
                start++;
                continue;
            }
            int end = start;
            while (end < length && (letter(plain.charAt(end)) || SIGNS.indexOf(plain.charAt(end)) >= 0)) {
                end++;
            }
            List<String> parts = parts(plain, start, end);
            if (!parts.isEmpty()) {
                words.add(new Word(parts, option(plain, start, end)));
            }
            start = end;
        }
        return words;
    }

    /** The parts of all words of a name, in order; together without spaces they are what a hurried reader types. */
    static List<String> parts(String name) {
        return words(name).stream().flatMap(word -> word.parts().stream()).toList();
    }

    /** A word as it stands in the index: cut, and without the {@code s} of a plural. */
    static String term(String word) {
        String cut = word.length() > MAX_LENGTH ? word.substring(0, MAX_LENGTH) : word;
        int length = cut.length();
        if (length <= 3 || cut.charAt(length - 1) != 's') {
            return cut;
        }
        if (cut.endsWith("ies") && length > 4) {
            return cut.substring(0, length - 3) + "y";
        }
        boolean plural = "sui".indexOf(cut.charAt(length - 2)) < 0;
        return plural ? cut.substring(0, length - 1) : cut;
    }

    private static List<String> parts(String text, int from, int to) {
        List<String> parts = new ArrayList<>(2);
        int start = from;
        for (int i = from; i <= to; i++) {
            boolean ends = i == to || !letter(text.charAt(i));
            if (ends || (i > start && hump(text, i, to))) {
                if (i > start) {
                    parts.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = ends ? i + 1 : i;
            }
        }
        return parts;
    }

    /** Whether a new part begins: {@code podDown}, {@code p95Latency}, and {@code HTTPServer} before the S. */
    private static boolean hump(String text, int i, int to) {
        if (!upper(text.charAt(i))) {
            return false;
        }
        return !upper(text.charAt(i - 1)) || (i + 1 < to && lower(text.charAt(i + 1)));
    }

    private static String option(String text, int from, int to) {
        int i = from;
        while (i < to && text.charAt(i) == '-') {
            i++;
        }
        if (i == from || i == to || !(lower(text.charAt(i)) || upper(text.charAt(i)))) {
            return "";
        }
        StringBuilder name = new StringBuilder("-");
        for (; i < to && text.charAt(i) != '='; i++) {
            if (letter(text.charAt(i))) {
                name.append(text.charAt(i));
            }
        }
        return name.toString().toLowerCase(Locale.ROOT);
    }

    /** Without accents. */
    private static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return withoutMarks(Normalizer.normalize(text, Normalizer.Form.NFD));
            }
        }
        return text;
    }

    private static String withoutMarks(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x300 || c > 0x36f) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean letter(char c) {
        return c < 0x80 ? lower(c) || upper(c) || (c >= '0' && c <= '9') : Character.isLetterOrDigit(c);
    }

    private static boolean lower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean upper(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
