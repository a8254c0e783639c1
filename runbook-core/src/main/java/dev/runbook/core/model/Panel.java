package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * A panel of a dashboard of Grafana.
 *
 * @param dashboard the title of the dashboard
 * @param uid the dashboard's part of its address, as in {@code /d/<uid>/}
 * @param title empty where it has none
 */
public record Panel(Span span, String dashboard, Optional<String> uid, String title, List<Query> queries)
        implements Fact {
    public Panel {
        queries = List.copyOf(queries);
    }
}
