package dev.runbook.core.command;

import java.util.Arrays;

/**
 * Puts letters in the place of what is filled in before SQL is read, at equal length: placeholders, templates, variables of
 * the shell ({@code $DB}, {@code ${DB}}, {@code $(date)}) and of psql ({@code :id}, {@code :'name'}).
 */
final class SqlMask {
    private static final int LONGEST = 120;
    private static final char FILLER = 'x';

    private SqlMask() {}

    static String of(String text) {
        char[] out = ShellMask.of(text, FILLER).toCharArray();
        int i = 0;
        while (i < out.length) {
            int end = out[i] == '$' ? variable(text, i) : out[i] == ':' ? psql(text, i) : -1;
            if (end > i) {
                Arrays.fill(out, i, end, FILLER);
            }
            i = Math.max(end, i + 1);
        }
        return new String(out);
    }

    private static int variable(String text, int start) {
        char next = start + 1 < text.length() ? text.charAt(start + 1) : ' ';
        if (next == '{' || next == '(') {
            int limit = Math.min(text.length(), start + LONGEST);
            for (int i = start + 2; i < limit; i++) {
                if (text.charAt(i) == (next == '{' ? '}' : ')')) {
                    return i + 1;
                }
            }
            return -1;
        }
        int end = nameEnd(text, start + 1);
        boolean tag = end < text.length() && text.charAt(end) == '$' || start > 0 && text.charAt(start - 1) == '$';
        return end > start + 1 && Character.isLetter(next) && !tag ? end : -1;
    }

    /** {@code :id} and {@code :'id'}, not {@code ::text}. */
    private static int psql(String text, int start) {
        boolean cast = start > 0 && text.charAt(start - 1) == ':' || text.startsWith("::", start);
        char next = start + 1 < text.length() ? text.charAt(start + 1) : ' ';
        if (cast || start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            return -1;
        }
        if (next == '\'' || next == '"') {
            int end = nameEnd(text, start + 2);
            return end > start + 2 && end < text.length() && text.charAt(end) == next ? end + 1 : -1;
        }
        return Character.isLetter(next) ? nameEnd(text, start + 1) : -1;
    }

    private static int nameEnd(String text, int from) {
        int i = from;
        while (i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_')) {
            i++;
        }
        return i;
    }
}
