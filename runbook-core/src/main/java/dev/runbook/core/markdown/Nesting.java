package dev.runbook.core.markdown;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import java.util.Optional;

/**
 * Finds, before any parser sees it, what would make one recurse or take too long: lists and quotes that nest too deep, in one
 * line or by ever more indentation, and long runs of opening brackets. Code is not told from text, so the limit has to be
 * one that no code reaches.
 */
final class Nesting {
    private static final int TAB = 4;
    /** A longer line of dashes is no break between sections but an attack. */
    private static final int LONGEST_BREAK = 1_000;

    private final Source source;
    private final int limit;
    /** The columns at which the content of the open list items begins. */
    private final int[] contents;

    private int open;

    private Nesting(Source source, int limit) {
        this.source = source;
        this.limit = limit;
        this.contents = new int[limit + 2];
    }

    /** The first place at which the text nests deeper than the limit. */
    static Optional<Span> tooDeep(Source source, int limit) {
        Nesting nesting = new Nesting(source, limit);
        for (int line = 1; line <= source.lineCount(); line++) {
            int start = source.lineStart(line);
            int end = line < source.lineCount()
                    ? source.lineStart(line + 1)
                    : source.text().length();
            int deep = nesting.line(start, end);
            if (deep < 0) {
                deep = nesting.brackets(start, end);
            }
            if (deep >= 0) {
                return Optional.of(source.span(deep, deep + 1));
            }
        }
        return Optional.empty();
    }

    /** The offset at which the line is too deep, or -1. */
    private int line(int start, int end) {
        if (end - start <= LONGEST_BREAK && isBreak(start, end)) {
            return -1;
        }
        int column = 0;
        int quotes = 0;
        boolean first = true;
        int i = start;
        while (i < end) {
            char c = source.text().charAt(i);
            if (c == ' ' || c == '\t') {
                column += c == ' ' ? 1 : TAB;
            } else if (c == '>') {
                quotes++;
                column++;
            } else {
                int mark = markLength(i, end);
                if (mark == 0) {
                    break;
                }
                close(column, first);
                contents[open++] = column + 1;
                column += mark;
                i += mark - 1;
                first = false;
            }
            if (open + quotes > limit) {
                return i;
            }
            i++;
        }
        if (first && column == 0 && i < end && !isLineEnd(i)) {
            open = 0;
        }
        return -1;
    }

    /** Closes the items that the first mark of a line does not stand in; a later mark stands in the one before it. */
    private void close(int column, boolean first) {
        while (first && open > 0 && contents[open - 1] > column) {
            open--;
        }
    }

    /** The length of a list mark with its box at a place, or 0. */
    private int markLength(int i, int end) {
        String text = source.text();
        int mark = i;
        while (mark < end && isDigit(text.charAt(mark))) {
            mark++;
        }
        boolean ordered = mark > i;
        if (mark >= end || (ordered ? ".)" : "-+*").indexOf(text.charAt(mark)) < 0) {
            return 0;
        }
        mark++;
        if (mark < end && !Character.isWhitespace(text.charAt(mark))) {
            return 0;
        }
        boolean box = mark + 3 < end && text.charAt(mark + 1) == '[' && text.charAt(mark + 3) == ']';
        return mark - i + (box ? 4 : 0);
    }

    private int brackets(int start, int end) {
        int run = 0;
        for (int i = start; i < end; i++) {
            char c = source.text().charAt(i);
            if (c == '[') {
                run++;
            } else if (c != '!' && !Character.isWhitespace(c)) {
                run = 0;
            }
            if (run > limit) {
                return i;
            }
        }
        return -1;
    }

    private boolean isBreak(int start, int end) {
        for (int i = start; i < end; i++) {
            if ("-*_ \t\r\n".indexOf(source.text().charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isLineEnd(int i) {
        return source.text().charAt(i) == '\n' || source.text().charAt(i) == '\r';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
