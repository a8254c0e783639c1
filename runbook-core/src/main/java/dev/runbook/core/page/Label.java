package dev.runbook.core.page;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A paragraph that begins with a bold label, such as {@code **Impact**: users cannot log in}.
 *
 * @param text the label without its colon
 * @param rest what follows the label in the paragraph
 */
record Label(String text, Optional<Block.Paragraph> rest) {
    static Optional<Label> of(Block block) {
        if (!(block instanceof Block.Paragraph paragraph)
                || paragraph.inlines().isEmpty()
                || !(paragraph.inlines().get(0) instanceof Inline.Strong strong)) {
            return Optional.empty();
        }
        String label = Inline.text(strong.children()).strip();
        List<Inline> rest = new ArrayList<>(
                paragraph.inlines().subList(1, paragraph.inlines().size()));
        boolean colon = label.endsWith(":");
        if (!rest.isEmpty() && rest.get(0) instanceof Inline.Text first) {
            int skip = punctuation(first.text());
            colon |= first.text().stripLeading().startsWith(":");
            rest.set(0, after(first, skip));
        }
        if (!rest.isEmpty() && rest.get(0) instanceof Inline.Break) {
            rest.remove(0);
        }
        if (!colon && !rest.isEmpty()) {
            return Optional.empty();
        }
        String text = label.endsWith(":") ? label.substring(0, label.length() - 1) : label;
        boolean blank = Inline.text(rest).isBlank();
        return Optional.of(new Label(
                text.strip(), blank ? Optional.empty() : Optional.of(new Block.Paragraph(paragraph.span(), rest))));
    }

    private static int punctuation(String text) {
        int skip = 0;
        while (skip < text.length() && (text.charAt(skip) == ':' || text.charAt(skip) == ' ')) {
            skip++;
        }
        return skip;
    }

    /** The text after the label, which begins a sentence now. */
    private static Inline after(Inline.Text text, int skip) {
        Span span = text.span();
        String rest = sentence(text.text().substring(skip));
        if (skip == 0 || text.text().length() != span.length()) {
            return new Inline.Text(span, rest);
        }
        Span shorter = new Span(
                span.file(),
                span.start() + skip,
                span.end(),
                span.line(),
                span.column() + skip,
                span.endLine(),
                span.endColumn());
        return new Inline.Text(shorter, rest);
    }

    /** With a capital, where the first word is a plain one: {@code p95} stays. */
    private static String sentence(String text) {
        int word = 0;
        while (word < text.length() && Character.isLowerCase(text.charAt(word))) {
            word++;
        }
        boolean plain = word > 1 && (word == text.length() || " ,;:.".indexOf(text.charAt(word)) >= 0);
        return plain ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) : text;
    }
}
