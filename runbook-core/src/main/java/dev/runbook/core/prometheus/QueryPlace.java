package dev.runbook.core.prometheus;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Query;

/**
 * Finds where a part of an expression stands in its file, whose quotes, line breaks and indentation the expression no longer
 * has.
 */
public final class QueryPlace {
    private QueryPlace() {}

    /**
     * The place of a part.
     *
     * @param start offset in the expression
     * @param end exclusive
     * @return the place of the whole expression where file and expression differ by more than blanks and quotes
     */
    public static Span of(Source source, Query query, int start, int end) {
        String written = source.text(query.span());
        int base = query.span().start();
        int exact = written.indexOf(query.text());
        if (exact >= 0) {
            return source.span(base + exact + start, base + exact + end);
        }
        int from = walk(written, query.text(), start);
        int to = walk(written, query.text(), Math.max(start, end - 1));
        return from < 0 || to < 0 ? query.span() : source.span(base + from, base + to + 1);
    }

    /** The offset as written of what stands at an offset of the text, by the count of what is not blank; or -1. */
    private static int walk(String written, String text, int offset) {
        int at = header(written);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                continue;
            }
            at = skip(written, at, c);
            if (at >= written.length() || written.charAt(at) != c) {
                return -1;
            }
            if (i >= offset) {
                return at;
            }
            at++;
        }
        return -1;
    }

    /** Where a block begins behind its {@code |-}, or a text behind its quote. */
    private static int header(String written) {
        char first = written.isEmpty() ? ' ' : written.charAt(0);
        if (first == '|' || first == '>') {
            int line = written.indexOf('\n');
            return line < 0 ? written.length() : line;
        }
        return first == '"' || first == '\'' ? 1 : 0;
    }

    /** Passes over blanks, and over what escapes the wanted character or stands for a blank. */
    private static int skip(String written, int from, char wanted) {
        int at = from;
        while (at < written.length()) {
            char c = written.charAt(at);
            boolean escaped = c == '\\' && at + 1 < written.length();
            if (escaped && "ntr\n".indexOf(written.charAt(at + 1)) >= 0 && wanted != '\\') {
                at += 2;
            } else if (Character.isWhitespace(c)
                    || (escaped && written.charAt(at + 1) == wanted && written.charAt(0) == '"')
                    || (c == '\'' && wanted == c && written.startsWith("''", at) && written.charAt(0) == c)) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }
}
