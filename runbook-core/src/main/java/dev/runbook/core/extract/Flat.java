package dev.runbook.core.extract;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Inline;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Running text as one string, each character of which knows its place in the source. */
final class Flat {
    private final Source source;
    private final String text;
    private final int[] starts;
    private final int[] ends;

    private Flat(Source source, String text, int[] starts, int[] ends) {
        this.source = source;
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /** The text a reader sees. */
    static Flat of(Source source, List<Inline> inlines) {
        return new Builder(source, code -> false).all(inlines).build();
    }

    /** The text a reader sees, with blanks in place of some code, so that commands are not read as prose. */
    static Flat without(Source source, List<Inline> inlines, Predicate<Inline.Code> hidden) {
        return new Builder(source, hidden).all(inlines).build();
    }

    String text() {
        return text;
    }

    /** The place in the source of a part of the text. */
    Span span(int from, int to) {
        if (text.isEmpty()) {
            return source.span(0, 0);
        }
        int first = Math.min(from, text.length() - 1);
        int last = Math.max(first, Math.min(to, text.length()) - 1);
        return source.span(starts[first], ends[last]);
    }

    Flat part(int from, int to) {
        return new Flat(
                source,
                text.substring(from, to),
                Arrays.copyOfRange(starts, from, to),
                Arrays.copyOfRange(ends, from, to));
    }

    private static final class Builder {
        private final Source source;
        private final Predicate<Inline.Code> hidden;
        private final StringBuilder text = new StringBuilder();
        /** The text where it is of one piece, which then is not kept twice. */
        private Optional<String> whole = Optional.empty();

        private int[] starts = new int[64];
        private int[] ends = new int[64];

        Builder(Source source, Predicate<Inline.Code> hidden) {
            this.source = source;
            this.hidden = hidden;
        }

        Builder all(List<Inline> inlines) {
            inlines.forEach(this::one);
            return this;
        }

        private void one(Inline inline) {
            if (inline instanceof Inline.Text plain) {
                add(plain.text(), plain.span());
            } else if (inline instanceof Inline.Code code) {
                boolean hide = hidden.test(code);
                add(hide ? " ".repeat(code.text().length()) : code.text(), code.content());
            } else if (inline instanceof Inline.Strong strong) {
                all(strong.children());
            } else if (inline instanceof Inline.Emphasis emphasis) {
                all(emphasis.children());
            } else if (inline instanceof Inline.Strike strike) {
                all(strike.children());
            } else if (inline instanceof Inline.Link link) {
                all(link.children());
            } else {
                add(Inline.text(List.of(inline)), inline.span());
            }
        }

        private void add(String part, Span span) {
            int before = text.length();
            whole = before == 0 ? Optional.of(part) : Optional.empty();
            text.append(part);
            if (text.length() > starts.length) {
                int size = Math.max(text.length(), starts.length * 2);
                starts = Arrays.copyOf(starts, size);
                ends = Arrays.copyOf(ends, size);
            }
            boolean exact = part.length() == span.length();
            for (int i = 0; i < part.length(); i++) {
                starts[before + i] = exact ? span.start() + i : span.start();
                ends[before + i] = exact ? span.start() + i + 1 : span.end();
            }
        }

        Flat build() {
            int length = text.length();
            return new Flat(
                    source,
                    whole.orElseGet(text::toString),
                    Arrays.copyOf(starts, length),
                    Arrays.copyOf(ends, length));
        }
    }
}
