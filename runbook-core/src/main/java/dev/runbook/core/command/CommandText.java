package dev.runbook.core.command;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import java.util.List;

/**
 * The text of a command and where it comes from; prompts and indentation between its lines are not part of it.
 *
 * @param lines in order
 */
record CommandText(List<Line> lines) {
    CommandText {
        lines = List.copyOf(lines);
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
        if (lines.size() == 1) {
            return lines.get(0).text;
        }
        StringBuilder out = new StringBuilder();
        for (Line line : lines) {
            out.append(out.isEmpty() ? "" : "\n").append(line.text);
        }
        return out.toString();
    }

    Span span(Source source) {
        Line last = lines.get(lines.size() - 1);
        return source.span(lines.get(0).offset, last.offset + last.text.length());
    }

    /** The span of a part of one line; {@code start} and {@code end} count in the whole text. */
    Span span(Source source, int start, int end) {
        int passed = 0;
        for (Line line : lines) {
            int next = passed + line.text.length() + 1;
            if (start < next) {
                int from = line.offset + start - passed;
                return source.span(from, Math.min(from + end - start, line.offset + line.text.length()));
            }
            passed = next;
        }
        return span(source);
    }
}
