package dev.runbook.core.command;

import java.util.ArrayList;
import java.util.List;

/** The parts of a word that the shell runs first: {@code $(...)}, {@code `...`} and {@code <(...)}. */
final class Substitutions {
    private Substitutions() {}

    /** The text between the brackets, as offsets in the word. */
    record Part(int start, int end) {}

    static List<Part> in(String raw) {
        if (raw.indexOf('`') < 0 && raw.indexOf('(') < 0) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        boolean quoted = false;
        int i = 0;
        while (i < raw.length()) {
            char c = raw.charAt(i);
            if (c == '\\') {
                i += 2;
            } else if (c == '\'' && !quoted) {
                int end = raw.indexOf('\'', i + 1);
                i = end < 0 ? raw.length() : end + 1;
            } else if (c == '`') {
                i = add(raw, '`', i + 1, parts);
            } else if (opens(raw, i, quoted)) {
                i = add(raw, '(', i + 2, parts);
            } else {
                quoted ^= c == '"';
                i++;
            }
        }
        return parts;
    }

    /** Arithmetic, {@code $((1 + 2))}, runs nothing. */
    private static boolean opens(String raw, int i, boolean quoted) {
        char c = raw.charAt(i);
        boolean sign = c == '$' || !quoted && (c == '<' || c == '>');
        return sign && raw.startsWith("(", i + 1) && !raw.startsWith("((", i + 1);
    }

    private static int add(String raw, char opening, int start, List<Part> parts) {
        ShellNesting nesting = new ShellNesting();
        nesting.push(opening);
        int i = start;
        while (i < raw.length() && !nesting.isEmpty()) {
            i = nesting.inside(raw, i);
        }
        int end = Math.min(nesting.isEmpty() ? i - 1 : raw.length(), raw.length());
        if (end > start) {
            parts.add(new Part(start, end));
        }
        return Math.min(i, raw.length());
    }
}
