package dev.runbook.core.markdown;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The anchor that a heading gives itself, as in {@code ## Restart {#restart}}.
 *
 * @param title the heading without it
 */
record OwnAnchor(String anchor, List<Inline> title) {
    private static final Pattern ANCHOR = Pattern.compile("[A-Za-z][\\w:.-]*");

    static Optional<OwnAnchor> of(Source source, List<Inline> heading) {
        int last = heading.size() - 1;
        if (last < 0 || !(heading.get(last) instanceof Inline.Text text)) {
            return Optional.empty();
        }
        String written = source.text(text.span()).stripTrailing();
        int mark = written.endsWith("}") ? written.lastIndexOf("{#") : -1;
        if (mark < 0
                || !ANCHOR.matcher(written)
                        .region(mark + 2, written.length() - 1)
                        .matches()) {
            return Optional.empty();
        }
        List<Inline> title = new ArrayList<>(heading.subList(0, last));
        String anchor = written.substring(mark + 2, written.length() - 1);
        int rest = text.text().lastIndexOf("{#");
        String before = rest < 0 ? "" : text.text().substring(0, rest).stripTrailing();
        if (!before.isEmpty()) {
            int start = text.span().start();
            int length = written.substring(0, mark).stripTrailing().length();
            title.add(new Inline.Text(source.span(start, start + length), before));
        }
        return Optional.of(new OwnAnchor(anchor, title));
    }
}
