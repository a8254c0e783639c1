package dev.runbook.core.markdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Anchors of headings as GitHub makes them; one instance for each document, since repeated ones are numbered. */
final class Anchors {
    private final Map<String, Integer> used = new HashMap<>();

    String next(String text) {
        String slug = slug(text);
        int count = used.merge(slug, 1, Integer::sum) - 1;
        if (count == 0) {
            return slug;
        }
        String numbered = slug + "-" + count;
        used.merge(numbered, 1, Integer::sum);
        return numbered;
    }

    /** Lower case; letters, digits, marks, {@code _} and {@code -} stay, each blank becomes {@code -}. */
    static String slug(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.strip().toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
            boolean variation = c >= 0xFE00 && c <= 0xFE0F;
            if (Character.isLetterOrDigit(c) || c == '_' || c == '-' || (mark && !variation)) {
                out.appendCodePoint(c);
            } else if (c == ' ' || c == '\t') {
                out.append('-');
            }
        });
        return out.toString();
    }
}
