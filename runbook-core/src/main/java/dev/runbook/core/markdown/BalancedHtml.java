package dev.runbook.core.markdown;

import dev.runbook.core.html.SafeHtml;
import dev.runbook.core.model.Inline;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Sees to it that tags in running text open and close within it: one without its other half would close or swallow parts of
 * the page, so it prints as written.
 */
final class BalancedHtml {
    private static final Set<String> VOID = Set.of("br", "hr");

    private record Open(int index, String name) {}

    private BalancedHtml() {}

    /** The same inlines, with lone tags made harmless. */
    static List<Inline> of(List<Inline> inlines) {
        Set<Integer> lone = lone(inlines);
        if (lone.isEmpty()) {
            return inlines;
        }
        List<Inline> out = new ArrayList<>(inlines);
        for (int i : lone) {
            Inline.Html html = (Inline.Html) inlines.get(i);
            out.set(i, new Inline.Html(html.span(), html.source(), SafeHtml.escape(html.source())));
        }
        return out;
    }

    private static Set<Integer> lone(List<Inline> inlines) {
        Set<Integer> lone = new HashSet<>();
        Deque<Open> open = new ArrayDeque<>();
        for (int i = 0; i < inlines.size(); i++) {
            String tag = inlines.get(i) instanceof Inline.Html html ? html.safe() : "";
            if (!tag.startsWith("<") || VOID.contains(name(tag))) {
                continue;
            }
            if (!tag.startsWith("</")) {
                open.push(new Open(i, name(tag)));
            } else if (!open.isEmpty() && open.peek().name().equals(name(tag))) {
                open.pop();
            } else {
                lone.add(i);
            }
        }
        open.forEach(each -> lone.add(each.index()));
        return lone;
    }

    private static String name(String tag) {
        int start = tag.startsWith("</") ? 2 : 1;
        int end = start;
        while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
            end++;
        }
        return tag.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
