package dev.runbook.core.prometheus;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Query;
import java.util.List;
import java.util.Optional;

/** Reads expressions of PromQL as facts. */
public final class Queries {
    private Queries() {}

    /**
     * What an expression says.
     *
     * @param span where it stands
     */
    public static Query read(Span span, String text) {
        return new Query(span, text, List.of(), List.of(), Expressions.thresholds(text, span), Optional.empty());
    }
}
