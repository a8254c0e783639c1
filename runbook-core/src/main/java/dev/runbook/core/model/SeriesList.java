package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;
import java.util.List;

/**
 * The names of series that a service really has, where its {@code metrics.yaml} lists them.
 *
 * @param names each a name, or a beginning of names that ends with {@code *}
 */
public record SeriesList(Span span, List<String> names) implements Fact {
    public SeriesList {
        names = List.copyOf(names);
    }

    /** Whether it stands at the root of the source, and so holds for all services. */
    public boolean isShared() {
        return !span.file().contains("/");
    }
}
