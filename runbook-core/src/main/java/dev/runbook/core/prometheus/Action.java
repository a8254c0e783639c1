package dev.runbook.core.prometheus;

import java.util.ArrayList;
import java.util.List;

/** What stands between two opening and two closing braces in a template, these included. */
record Action(int start, int end) {
    /** All actions; braces within quotes do not end one, and one that nothing ends ends with the text. */
    static List<Action> all(String text) {
        List<Action> actions = new ArrayList<>();
        int start = text.indexOf("{{");
        while (start >= 0) {
            int end = end(text, start + 2);
            actions.add(new Action(start, end));
            start = text.indexOf("{{", end);
        }
        return actions;
    }

    private static int end(String text, int from) {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '}' && text.startsWith("}}", i)) {
                return i + 2;
            }
            if (c == '"' || c == '`') {
                int close = closing(text, i, c);
                i = close < 0 ? i : close;
            }
            i++;
        }
        return text.length();
    }

    /** The quote that closes the one at {@code open} on the same line, or -1. */
    private static int closing(String text, int open, char quote) {
        for (int i = open + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == '\\' && quote == '"') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i;
            }
        }
        return -1;
    }

    /** Whether nothing but blanks stands beside the action on its lines. */
    boolean fillsLine(String text) {
        int before = start;
        while (before > 0 && isBlank(text.charAt(before - 1))) {
            before--;
        }
        int after = end;
        while (after < text.length() && isBlank(text.charAt(after))) {
            after++;
        }
        boolean first = before == 0 || isLineEnd(text.charAt(before - 1));
        return first && (after == text.length() || isLineEnd(text.charAt(after)));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
