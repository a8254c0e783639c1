package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;
import java.util.List;

/** A piece of running text. Each knows the span of its source, markers included. */
public sealed interface Inline {
    Span span();

    /**
     * Plain text.
     *
     * @param text as read, entities and escapes resolved
     */
    record Text(Span span, String text) implements Inline {}

    /**
     * Code between backticks.
     *
     * @param content the span between the backticks
     */
    record Code(Span span, Span content, String text) implements Inline {}

    record Strong(Span span, List<Inline> children) implements Inline {
        public Strong {
            children = List.copyOf(children);
        }
    }

    record Emphasis(Span span, List<Inline> children) implements Inline {
        public Emphasis {
            children = List.copyOf(children);
        }
    }

    record Strike(Span span, List<Inline> children) implements Inline {
        public Strike {
            children = List.copyOf(children);
        }
    }

    /**
     * A link, a reference that is defined, an autolink or a bare URL.
     *
     * @param target as written, less angle brackets; {@code mailto:} is put before a mail autolink
     */
    record Link(Span span, List<Inline> children, String target, String title) implements Inline {
        public Link {
            children = List.copyOf(children);
        }
    }

    record Image(Span span, String alt, String target, String title) implements Inline {}

    /** {@code [text][label]} whose label is defined nowhere in the document; prints literally. */
    record UndefinedReference(Span span, String label, String literal) implements Inline {}

    /**
     * Raw HTML.
     *
     * @param source as written
     * @param safe sanitised; where a tag is unknown (such as {@code <container-id>}) the source, escaped
     */
    record Html(Span span, String source, String safe) implements Inline {}

    /** The end of a line within a paragraph. */
    record Break(Span span, boolean hard) implements Inline {}

    /** The text a reader sees, without any markup; a break is one blank. */
    static String text(List<Inline> inlines) {
        if (inlines.size() == 1 && inlines.get(0) instanceof Text only) {
            return only.text();
        }
        StringBuilder out = new StringBuilder();
        append(inlines, out);
        return out.toString();
    }

    private static void append(List<Inline> inlines, StringBuilder out) {
        for (Inline inline : inlines) {
            if (inline instanceof Text text) {
                out.append(text.text());
            } else if (inline instanceof Code code) {
                out.append(code.text());
            } else if (inline instanceof Strong strong) {
                append(strong.children(), out);
            } else if (inline instanceof Emphasis emphasis) {
                append(emphasis.children(), out);
            } else if (inline instanceof Strike strike) {
                append(strike.children(), out);
            } else if (inline instanceof Link link) {
                append(link.children(), out);
            } else if (inline instanceof Image image) {
                out.append(image.alt());
            } else if (inline instanceof UndefinedReference reference) {
                out.append(reference.literal());
            } else if (inline instanceof Break) {
                out.append(' ');
            } else if (inline instanceof Html html && html.safe().startsWith("&lt;")) {
                out.append(html.source());
            }
        }
    }
}
