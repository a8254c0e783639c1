package dev.runbook.core.markdown;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Inline;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds URLs that stand in running text without any mark, and makes links of them. */
final class BareUrls {
    private static final Pattern URL = Pattern.compile("\\bhttps?://[^\\s<>\"'`{}|\\\\^\\[\\]]+");

    private BareUrls() {}

    /** Adds the text as text and links; a text whose escapes were resolved is not searched, its offsets moved. */
    static void split(Source source, Span span, String literal, List<Inline> out) {
        boolean same = literal.length() == span.length();
        if (!same || !literal.contains("://")) {
            out.add(new Inline.Text(span, literal));
            return;
        }
        Matcher matcher = URL.matcher(literal);
        int done = 0;
        while (matcher.find()) {
            int end = end(literal, matcher.start(), matcher.end());
            addText(source, span, literal, done, matcher.start(), out);
            Span place = source.span(span.start() + matcher.start(), span.start() + end);
            String url = literal.substring(matcher.start(), end);
            out.add(new Inline.Link(place, List.of(new Inline.Text(place, url)), url, ""));
            done = end;
        }
        addText(source, span, literal, done, literal.length(), out);
    }

    /** Leaves out the punctuation of the sentence that the URL ends. */
    private static int end(String text, int start, int end) {
        int open = text.indexOf('(', start);
        boolean opened = open >= 0 && open < end;
        int last = end;
        while (last > start) {
            char c = text.charAt(last - 1);
            if (".,;:!?*_~".indexOf(c) < 0 && (c != ')' || opened)) {
                break;
            }
            last--;
        }
        return last;
    }

    private static void addText(Source source, Span span, String literal, int from, int to, List<Inline> out) {
        if (from < to) {
            Span place = source.span(span.start() + from, span.start() + to);
            out.add(new Inline.Text(place, literal.substring(from, to)));
        }
    }
}
