package dev.runbook.core;

import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Catalog;
import dev.runbook.core.model.Checklist;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Contact;
import dev.runbook.core.model.Dashboard;
import dev.runbook.core.model.Endpoint;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.EscalationStep;
import dev.runbook.core.model.Fact;
import dev.runbook.core.model.Link;
import dev.runbook.core.model.LogLocation;
import dev.runbook.core.model.MaintenanceWindow;
import dev.runbook.core.model.MessageTemplate;
import dev.runbook.core.model.Metric;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.RecoveryTarget;
import dev.runbook.core.model.Schedule;
import dev.runbook.core.model.SeverityLevel;
import dev.runbook.core.model.Threshold;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the compiled catalog knows of one system, as rows of words by kind; what is absent is not in the row. */
record ContentRows(Analysis analysis, String service) {

    /** The rows of a kind of {@code seed-facts.yaml}. */
    List<Map<String, String>> of(String kind) {
        Catalog catalog = analysis.context().graph().catalog();
        Stream<Map<String, String>> rows = switch (kind) {
            case "name" -> entries(catalog.services(), service -> row("name", service.name()));
            case "alerts" -> mine(catalog.alerts()).map(this::alert);
            case "metrics" -> entries(catalog.metrics(), ContentRows::metric);
            case "thresholds" -> entries(catalog.thresholds(), ContentRows::threshold);
            case "procedures" ->
                Stream.concat(
                        entries(catalog.procedures(), ContentRows::procedure),
                        mine(catalog.alerts()).filter(this::isAnswered).map(ContentRows::onAlert));
            case "commands" -> facts(Command.class, it -> row("tool", it.tool(), "words", it.text()));
            case "checklists" -> entries(catalog.checklists(), ContentRows::checklist);
            case "contacts" -> facts(Contact.class, it -> row("role", it.role(), "value", it.value()));
            case "escalation" -> facts(EscalationStep.class, it -> row("who", it.who(), "after", it.after()));
            case "severities" -> facts(SeverityLevel.class, ContentRows::severity);
            case "recoveryTargets" ->
                facts(RecoveryTarget.class, it -> row("component", it.component(), "rto", it.rto(), "rpo", it.rpo()));
            case "windows" -> facts(MaintenanceWindow.class, it -> row("name", it.name(), "when", it.when()));
            case "templates" -> facts(MessageTemplate.class, it -> row("title", it.title()));
            case "logs" -> facts(LogLocation.class, it -> row("name", it.what(), "words", it.where()));
            case "dashboards" -> facts(Dashboard.class, it -> row("name", it.name(), "url", it.url()));
            case "urls" -> facts(Endpoint.class, it -> row("url", it.url()));
            case "schedules" -> facts(Schedule.class, it -> row("expression", it.expression()));
            case "settings" ->
                analysis.sources().files().stream()
                        .filter(source -> isMine(source.path()))
                        .map(source -> row("text", source.text()));
            default -> throw new IllegalArgumentException("unknown kind of fact: " + kind);
        };
        return rows.toList();
    }

    private Map<String, String> alert(Entry<Alert> entry) {
        Alert alert = entry.fact();
        Optional<Threshold> threshold = alert.threshold();
        return row(
                "name", alert.name(),
                "severity", alert.severity(),
                "comparator", threshold.map(it -> it.comparator().symbol()),
                "value", threshold.map(it -> it.quantity().value().toPlainString()),
                "unit", threshold.map(it -> it.quantity().unit()),
                "for", alert.duration().or(() -> threshold.flatMap(Threshold::duration)),
                "procedure", isAnswered(entry) ? "yes" : "none");
    }

    private boolean isAnswered(Entry<Alert> alert) {
        return analysis.context().graph().to(alert.id()).stream().anyMatch(link -> link.kind() == Link.Kind.ANSWERS);
    }

    private static Map<String, String> onAlert(Entry<Alert> alert) {
        return row("title", alert.fact().name(), "onAlert", "true");
    }

    private static Map<String, String> metric(Metric metric) {
        return row("name", metric.name(), "qualifier", metric.qualifier());
    }

    private static Map<String, String> threshold(Threshold threshold) {
        return row(
                "metric", threshold.metric(),
                "qualifier", threshold.qualifier(),
                "comparator", threshold.comparator().symbol(),
                "value", threshold.quantity().value().toPlainString(),
                "unit", threshold.quantity().unit(),
                "role", threshold.role().word(),
                "for", threshold.duration());
    }

    private static Map<String, String> procedure(Procedure procedure) {
        return row("title", procedure.title(), "kind", procedure.kind().word());
    }

    private static Map<String, String> checklist(Checklist checklist) {
        return row(
                "title",
                checklist.title(),
                "items",
                checklist.items().stream().map(Checklist.Item::text).collect(Collectors.joining("\n")));
    }

    private static Map<String, String> severity(SeverityLevel level) {
        return row("name", level.name(), "responseTime", level.responseTime(), "escalation", level.escalation());
    }

    private <T> Stream<Entry<T>> mine(List<Entry<T>> entries) {
        return entries.stream().filter(entry -> entry.service().equals(service));
    }

    private <T> Stream<Map<String, String>> entries(List<Entry<T>> entries, Function<T, Map<String, String>> row) {
        return mine(entries).map(Entry::fact).map(row);
    }

    private <T extends Fact> Stream<Map<String, String>> facts(Class<T> kind, Function<T, Map<String, String>> row) {
        return analysis.context().graph().catalog().facts().of(kind).stream()
                .filter(fact -> isMine(fact.span().file()))
                .map(row);
    }

    private boolean isMine(String file) {
        return file.startsWith(service + "/");
    }

    /** Keys and values in turn; a value is a text or an optional one. */
    private static Map<String, String> row(Object... keysAndValues) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            Object value = keysAndValues[i + 1];
            Object text = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            if (text != null) {
                row.put(Objects.toString(keysAndValues[i]), Objects.toString(text));
            }
        }
        return row;
    }
}
