package dev.runbook.core.page;

import java.util.List;
import java.util.Optional;

/**
 * A line of the facts beside a page.
 *
 * @param refs what the label says; a ref without URL is plain text
 */
public record Detail(String label, List<Ref> refs) {
    public Detail {
        refs = List.copyOf(refs);
    }

    static Detail of(String label, String text) {
        return new Detail(label, List.of(Ref.of(text, "")));
    }

    static Detail of(String label, Ref ref) {
        return new Detail(label, List.of(ref));
    }

    static Optional<Detail> of(String label, Optional<String> text) {
        return text.filter(value -> !value.isBlank()).map(value -> of(label, value));
    }
}
