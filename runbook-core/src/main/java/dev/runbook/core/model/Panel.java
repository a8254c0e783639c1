package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * A panel of a dashboard of Grafana.
 *
 * @param dashboard the title of the dashboard
 * @param uid the dashboard's part of its address, as in {@code /d/<uid>/}
 * @param id the panel's part of its address, as in {@code viewPanel=<id>}
 * @param title empty where it has none
 * @param queries those that Prometheus answers
 */
public record Panel(
        Span span, String dashboard, Optional<String> uid, Optional<String> id, String title, List<Query> queries)
        implements Fact {
    public Panel {
        queries = List.copyOf(queries);
    }
}
