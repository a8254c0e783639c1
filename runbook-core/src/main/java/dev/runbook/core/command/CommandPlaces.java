package dev.runbook.core.command;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Command;

/** Finds where a part of a command's text stands in its file, behind prompts, indentation and the signs of a quotation. */
public final class CommandPlaces {
    private CommandPlaces() {}

    /** The span of {@code start} to {@code end} in the command's text; what is longer than a line ends with its line. */
    public static Span span(Source source, Command command, int start, int end) {
        String text = command.text();
        int lines = 0;
        int from = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < start; i = text.indexOf('\n', i + 1)) {
            lines++;
            from = i + 1;
        }
        int stop = text.indexOf('\n', from);
        int length = (stop < 0 ? text.length() : stop) - from;
        int lineStart = lines == 0
                ? command.span().start()
                : lineStart(source, command.span().line() + lines, length);
        int first = lineStart + Math.min(start - from, length);
        return source.span(first, Math.max(first, lineStart + Math.min(end - from, length)));
    }

    /** A command's line is the end of its line in the file, less blanks. */
    private static int lineStart(Source source, int line, int length) {
        int number = Math.min(line, source.lineCount());
        return source.lineStart(number)
                + Math.max(0, source.line(number).stripTrailing().length() - length);
    }
}
