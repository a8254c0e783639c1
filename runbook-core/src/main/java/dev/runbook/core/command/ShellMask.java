package dev.runbook.core.command;

import java.util.Arrays;

/**
 * Puts plain letters in the place of what a reader of a command fills in and of templates, at equal length, so that every
 * offset holds: {@code <pod>}, {@code [a|b]}, <code>{{ .Values.x }}</code>, <code>{% if x %}</code>.
 */
final class ShellMask {
    private static final int LONGEST = 120;
    private static final char FILLER = '_';

    private ShellMask() {}

    static String of(String text) {
        return of(text, FILLER);
    }

    /** Masks with another letter than the usual one. */
    static String of(String text, char filler) {
        if (text.indexOf('<') < 0 && text.indexOf('[') < 0 && text.indexOf('{') < 0) {
            return text;
        }
        char[] out = text.toCharArray();
        int i = 0;
        while (i < out.length) {
            int end = end(text, i);
            if (end > i) {
                Arrays.fill(out, i, end, filler);
            }
            i = Math.max(end, i + 1);
        }
        return new String(out);
    }

    /** Where what is masked ends, if it begins here; else -1. */
    private static int end(String text, int i) {
        return switch (text.charAt(i)) {
            case '<' -> Math.max(Placeholders.angleEnd(text, i), angle(text, i));
            case '[' -> choice(text, i);
            case '{' -> template(text, i);
            default -> -1;
        };
    }

    /** {@code <12-digit id>}, {@code <$NS>}: wider than what counts as a placeholder, for here it only hides. */
    private static int angle(String text, int start) {
        int limit = Math.min(text.length(), start + LONGEST);
        for (int i = start + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '>') {
                boolean name = i > start + 1 && text.charAt(i - 1) != ' ' && "&|-".indexOf(text.charAt(i - 1)) < 0;
                return name ? i + 1 : -1;
            }
            boolean first = i == start + 1;
            if ("<\n\"'`;()&".indexOf(c) >= 0 || first && " /.=".indexOf(c) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code [a|b]}, {@code [--flag]}: what may be chosen or left out; tests and indexes are none. */
    private static int choice(String text, int start) {
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        if (before != ' ' || start + 1 >= text.length() || " [".indexOf(text.charAt(start + 1)) >= 0) {
            return -1;
        }
        int limit = Math.min(text.length(), start + LONGEST);
        for (int i = start + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ']') {
                return text.charAt(i - 1) == ' ' ? -1 : i + 1;
            }
            if ("\n\"'`;$[".indexOf(c) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    private static int template(String text, int start) {
        char second = start + 1 < text.length() ? text.charAt(start + 1) : ' ';
        String close = second == '{' ? "}}" : second == '%' ? "%}" : second == '#' ? "#}" : "";
        boolean inside = start > 0 && text.charAt(start - 1) == '$';
        if (close.isEmpty() || inside) {
            return -1;
        }
        int limit = Math.min(text.length(), start + LONGEST);
        for (int i = start + 2; i + 1 < limit && text.charAt(i) != '\n'; i++) {
            if (text.startsWith(close, i)) {
                return i + 2;
            }
        }
        return -1;
    }
}
