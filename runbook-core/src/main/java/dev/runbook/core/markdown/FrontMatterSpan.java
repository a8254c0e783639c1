package dev.runbook.core.markdown;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import java.util.Optional;

/** Finds YAML front matter: from a first line {@code ---} to the next line {@code ---} or {@code ...}. */
final class FrontMatterSpan {
    private FrontMatterSpan() {}

    /** The lines between the marks, without them. */
    static Optional<Span> of(Source source) {
        if (!source.line(1).stripTrailing().equals("---")) {
            return Optional.empty();
        }
        for (int line = 2; line <= source.lineCount(); line++) {
            String text = source.line(line).stripTrailing();
            if (text.equals("---") || text.equals("...")) {
                return Optional.of(source.span(source.lineStart(2), source.lineStart(line)));
            }
        }
        return Optional.empty();
    }
}
