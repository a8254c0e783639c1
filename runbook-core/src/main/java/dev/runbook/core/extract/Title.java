package dev.runbook.core.extract;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.Procedure.Kind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a heading, or a bold line in place of one, says.
 *
 * @param raw as a reader sees it
 * @param flat without number, emoji and final colon
 * @param kind what kind of procedure its words speak of
 */
record Title(String raw, Flat flat, Theme theme, Optional<Kind> kind) {
    /** Emoji and other signs before the words, then a number such as {@code 1.}, {@code 2)} or {@code 3.1}. */
    private static final Pattern LEAD = Pattern.compile(
            "[^\\p{L}\\p{N}\"'`<\\[(/.$#@]*(?:(?:\\d{1,3}(?:\\.\\d{1,3}){0,3}[.):]|\\d{1,3}(?:\\.\\d{1,3}){1,3}|[A-Z][.)])\\s+)?");

    private static final Pattern STEP =
            Pattern.compile("(?i)^[^\\p{L}\\p{N}]*(?:step|phase|stage|part)\\s+#?(?:\\d{1,2}|[a-z])\\b");
    private static final Pattern NUMBER = Pattern.compile("^[^\\p{L}\\p{N}]*(\\d{1,2})[.):]\\s+");

    static Title of(Flat whole) {
        String text = whole.text();
        Matcher lead = LEAD.matcher(text);
        int start = lead.lookingAt() ? lead.end() : 0;
        int end = text.stripTrailing().length();
        while (end > start && (text.charAt(end - 1) == ':' || Character.isWhitespace(text.charAt(end - 1)))) {
            end--;
        }
        if (start >= end) {
            start = 0;
            end = text.length();
        }
        Flat flat = whole.part(start, end);
        String words = Names.words(flat.text());
        return new Title(text.strip(), flat, Theme.ofWords(words), Kinds.ofWords(words));
    }

    String text() {
        return flat.text();
    }

    Span span() {
        return flat.span(0, flat.text().length());
    }

    /** Whether it says {@code Step 2} or {@code Phase 2}. */
    boolean isStep() {
        return STEP.matcher(raw).find();
    }

    /** Whether it begins with a number of its own. */
    boolean isNumbered() {
        return NUMBER.matcher(raw).find();
    }
}
