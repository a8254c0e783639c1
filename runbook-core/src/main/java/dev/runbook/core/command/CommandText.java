package dev.runbook.core.command;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import java.util.Arrays;
import java.util.List;

/**
 * The text of a command and where it comes from; prompts and indentation between its lines are not part of it. Immutable.
 */
final class CommandText {
    private final List<Line> lines;
    private final int[] starts;
    private final String text;

    /** A text of these lines, in order. */
    CommandText(List<Line> lines) {
        this.lines = List.copyOf(lines);
        this.starts = new int[lines.size()];
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < starts.length; i++) {
            out.append(i == 0 ? "" : "\n");
            starts[i] = out.length();
            out.append(lines.get(i).text);
        }
        // A command of one line is that line, which the document keeps anyway.
        this.text = lines.size() == 1 ? lines.get(0).text : out.toString();
    }

    /**
     * One line.
     *
     * @param offset of its first character in the source
     */
    record Line(String text, int offset) {}

    static CommandText of(String text, int offset) {
        return new CommandText(List.of(new Line(text, offset)));
    }

    String text() {
        return text;
    }

    Span span(Source source) {
        Line last = lines.get(lines.size() - 1);
        return source.span(lines.get(0).offset, last.offset + last.text.length());
    }

    /** Where a character of the text stands in the source. */
    int offset(int at) {
        int found = Arrays.binarySearch(starts, at);
        int index = found >= 0 ? found : -found - 2;
        return lines.get(index).offset + at - starts[index];
    }

    /** The span of a part of one line; {@code start} and {@code end} count in the whole text. */
    Span span(Source source, int start, int end) {
        int found = Arrays.binarySearch(starts, start);
        int index = found >= 0 ? found : -found - 2;
        Line line = lines.get(index);
        int from = line.offset + start - starts[index];
        return source.span(from, Math.min(from + end - start, line.offset + line.text.length()));
    }
}
