package dev.runbook.core.diagnostic;

import java.util.Arrays;

/**
 * The text of one file and its lines. Immutable; equality is identity, since a file is read once.
 *
 * <p>A line ends with {@code \n}, {@code \r\n} or a lone {@code \r}; the text is kept exactly as read (less a byte order
 * mark), so that every offset is an offset of the file's text.
 */
public final class Source {
    private final String path;
    private final String text;
    private final int[] lineStarts;

    /**
     * A text that was read.
     *
     * @param path relative to the source folder, with {@code /}
     */
    public Source(String path, String text) {
        this.path = path;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    public String path() {
        return path;
    }

    public String text() {
        return text;
    }

    public int lineCount() {
        return lineStarts.length;
    }

    /** The line's number, from 1, that holds the offset. */
    public int lineAt(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The offset at which a line, counted from 1, begins. */
    public int lineStart(int line) {
        return lineStarts[line - 1];
    }

    /** The text of a line, counted from 1, without its end. */
    public String line(int line) {
        Span span = lineSpan(line);
        return text.substring(span.start(), span.end());
    }

    /** The span of a line, counted from 1, without its end. */
    public Span lineSpan(int line) {
        int start = lineStarts[line - 1];
        int end = line < lineStarts.length ? lineStarts[line] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return span(start, end);
    }

    /** The span from {@code start} to {@code end}, both clamped to the text. */
    public Span span(int start, int end) {
        int from = Math.max(0, Math.min(start, text.length()));
        int to = Math.max(from, Math.min(end, text.length()));
        int line = lineAt(from);
        int endLine = lineAt(to);
        return new Span(
                path, from, to, line, from - lineStarts[line - 1] + 1, endLine, to - lineStarts[endLine - 1] + 1);
    }

    public String text(Span span) {
        return text.substring(span.start(), span.end());
    }

    @Override
    public String toString() {
        return path;
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
