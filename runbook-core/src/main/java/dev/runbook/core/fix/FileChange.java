package dev.runbook.core.fix;

import dev.runbook.core.diagnostic.Edit;
import dev.runbook.core.diagnostic.Source;
import java.util.Comparator;
import java.util.List;

/**
 * The edits of one file.
 *
 * @param source the text that they change
 * @param edits in the order of the text, their lines ending as those of the file; no two overlap
 */
public record FileChange(Source source, List<Edit> edits) {
    /** An insertion stands before what is replaced at the same place. */
    static final Comparator<Edit> ORDER = Comparator.comparing((Edit edit) -> edit.span());

    public FileChange {
        String lineEnd = lineEnd(source.text());
        edits = edits.stream()
                .map(edit ->
                        new Edit(edit.span(), edit.text().replace("\r\n", "\n").replace("\n", lineEnd)))
                .sorted(ORDER)
                .toList();
    }

    public String path() {
        return source.path();
    }

    /** The whole text with all edits; what no edit touches, line ends too, is as it was. */
    public String text() {
        return text(0, source.text().length(), edits);
    }

    /** As the first line of the text ends. */
    private static String lineEnd(String text) {
        int end = text.indexOf('\n');
        return end > 0 && text.charAt(end - 1) == '\r' ? "\r\n" : "\n";
    }

    /** A part of the text with the edits that lie in it. */
    String text(int from, int to, List<Edit> inside) {
        StringBuilder out = new StringBuilder(to - from);
        int at = from;
        for (Edit edit : inside) {
            out.append(source.text(), at, edit.span().start()).append(edit.text());
            at = edit.span().end();
        }
        return out.append(source.text(), at, to).toString();
    }
}
