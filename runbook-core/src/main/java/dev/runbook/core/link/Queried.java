package dev.runbook.core.link;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Metric;
import dev.runbook.core.model.Panel;
import dev.runbook.core.model.Query;
import dev.runbook.core.model.RecordingRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * An expression that a service asks Prometheus.
 *
 * @param by what asks it, as a clause such as {@code the alert QueueStuck}
 */
public record Queried(Span span, String text, String by) {
    private static final int FEWEST_WORDS = 4;

    /** Every expression of rules, catalogs, dashboards and runbooks. */
    public static Stream<Queried> of(ServiceFacts service) {
        Stream<Queried> alerts = service.alerts().stream()
                .map(Entry::fact)
                .flatMap(alert -> alert.rules().stream())
                .map((AlertRule rule) -> of(rule.query(), "the alert " + rule.name()));
        Stream<Queried> recorded = service.facts().of(RecordingRule.class).stream()
                .map(rule -> of(rule.query(), "the recording rule " + rule.name()));
        Stream<Queried> panels = service.facts().of(Panel.class).stream()
                .flatMap(panel -> panel.queries().stream().map(query -> of(query, "the panel " + panel.title())));
        Stream<Queried> metrics = service.facts().of(Metric.class).stream()
                .flatMap(metric -> metric.query().stream().map(query -> of(query, "the metric " + metric.name())));
        Stream<Queried> commands = service.facts().of(Command.class).stream().flatMap(Queried::of);
        return Stream.of(alerts, recorded, panels, metrics, commands).flatMap(queries -> queries);
    }

    private static Queried of(Query query, String by) {
        return new Queried(query.span(), query.text(), by);
    }

    /** A command in PromQL, or one that {@code promtool query} sends. */
    private static Stream<Queried> of(Command command) {
        String by = "this query";
        if (command.language() == Command.Language.PROMQL) {
            return Stream.of(new Queried(command.span(), command.text(), by));
        }
        List<String> words = command.words();
        boolean sent = command.tool().equals("promtool")
                && words.size() >= FEWEST_WORDS
                && words.get(1).equals("query")
                && (words.get(2).equals("instant") || words.get(2).equals("range"));
        return sent ? Stream.of(new Queried(command.span(), words.get(words.size() - 1), by)) : Stream.empty();
    }
}
