package dev.runbook.core.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;

/** Places and texts of flexmark's sequences in the source; the parser itself has seen a masked copy of it. */
record Spans(Source source) {

    Span of(BasedSequence sequence) {
        return source.span(sequence.getStartOffset(), sequence.getEndOffset());
    }

    /** Without the blanks that a block may be indented by, and without the blank lines after it. */
    Span trimmed(BasedSequence sequence) {
        int start = sequence.getStartOffset();
        int end = sequence.getEndOffset();
        while (start < end && isBlank(source.text().charAt(start))) {
            start++;
        }
        while (start < end && isBlank(source.text().charAt(end - 1))) {
            end--;
        }
        return source.span(start, end);
    }

    /** The same span, longer where what is in it ends later. */
    Span until(Span span, int end) {
        return end <= span.end() ? span : source.span(span.start(), end);
    }

    /** The text, without what stands at the beginnings of lines because they are in a quote or list; empty for none. */
    String text(BasedSequence sequence) {
        if (sequence.isNull()) {
            return "";
        }
        Span span = of(sequence);
        if (span.length() == sequence.length()) {
            return source.text(span);
        }
        StringBuilder out = new StringBuilder(sequence.length());
        for (int i = 0; i < sequence.length(); i++) {
            int offset = sequence.getIndexOffset(i);
            out.append(offset < 0 ? sequence.charAt(i) : source.text().charAt(offset));
        }
        return out.toString();
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
