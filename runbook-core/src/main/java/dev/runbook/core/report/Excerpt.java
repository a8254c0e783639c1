package dev.runbook.core.report;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Secrets;

/**
 * The line that a finding is about, with carets below its place. Of a longer place the first line is shown; a long line is
 * cut around the place; secrets are masked.
 *
 * @param line as printed
 * @param carets as many blanks and carets as the line has columns up to the end of the place
 */
record Excerpt(String line, String carets) {
    private static final int MAX = 160;
    private static final int BEFORE = 60;
    private static final String CUT = "…";

    static Excerpt of(Source source, Span span) {
        String text = Secrets.mask(source.line(span.line()));
        int start = Math.min(span.column() - 1, text.length());
        int end = span.endLine() > span.line() ? text.stripTrailing().length() : span.endColumn() - 1;
        end = Math.max(start, Math.min(end, text.length()));
        int from = text.length() <= MAX ? 0 : border(text, Math.max(0, Math.min(start - BEFORE, text.length() - MAX)));
        int to = border(text, Math.min(text.length(), from + MAX));
        String head = from > 0 ? CUT : "";
        String tail = to < text.length() ? CUT : "";
        String before = head + text.substring(from, start);
        String place = text.substring(start, Math.max(start, Math.min(end, to)));
        int indent = Columns.width(before, 0);
        int width = Math.max(1, Columns.width(place, indent));
        String line = Columns.printable(head + text.substring(from, to)) + tail;
        return new Excerpt(line.stripTrailing(), " ".repeat(indent) + "^".repeat(width));
    }

    /** Keeps a pair of surrogates together. */
    private static int border(String text, int at) {
        boolean inside = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return inside ? at - 1 : at;
    }
}
