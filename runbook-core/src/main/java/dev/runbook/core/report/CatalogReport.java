package dev.runbook.core.report;

import dev.runbook.core.data.Json;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.link.Graph;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Finding;
import dev.runbook.core.lint.Secrets;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.AlertRule;
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
import dev.runbook.core.model.Placeholder;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.RecoveryTarget;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Schedule;
import dev.runbook.core.model.Service;
import dev.runbook.core.model.SeverityLevel;
import dev.runbook.core.model.Threshold;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** {@code catalog.json}: every fact that the runbooks state, for chat bots, dashboards and scripts; secrets are masked. */
public final class CatalogReport implements Report {
    @Override
    public String name() {
        return "catalog";
    }

    @Override
    public String file() {
        return "catalog.json";
    }

    @Override
    public void write(Context context, List<Finding> findings, Appendable out) throws IOException {
        Graph graph = context.graph();
        Catalog catalog = graph.catalog();
        Json.Obj lists = Json.object()
                .put("version", 1)
                .put("services", entries(catalog.services(), CatalogReport::service))
                .put("runbooks", entries(catalog.runbooks(), CatalogReport::runbook))
                .put("alerts", entries(catalog.alerts(), (entry, object) -> alert(graph, entry, object)))
                .put("metrics", entries(catalog.metrics(), CatalogReport::metric))
                .put("thresholds", Json.each(catalog.thresholds(), CatalogReport::threshold))
                .put("procedures", entries(catalog.procedures(), CatalogReport::procedure))
                .put("commands", facts(catalog, Command.class, CatalogReport::command))
                .put("checklists", entries(catalog.checklists(), CatalogReport::checklist))
                .put("severities", facts(catalog, SeverityLevel.class, CatalogReport::severity))
                .put("contacts", facts(catalog, Contact.class, CatalogReport::contact))
                .put("escalation", facts(catalog, EscalationStep.class, CatalogReport::escalation))
                .put("recoveryTargets", facts(catalog, RecoveryTarget.class, CatalogReport::recoveryTarget))
                .put("dashboards", facts(catalog, Dashboard.class, CatalogReport::dashboard))
                .put("endpoints", facts(catalog, Endpoint.class, CatalogReport::endpoint))
                .put("logLocations", facts(catalog, LogLocation.class, CatalogReport::logLocation))
                .put("schedules", facts(catalog, Schedule.class, CatalogReport::schedule))
                .put("maintenanceWindows", facts(catalog, MaintenanceWindow.class, CatalogReport::window))
                .put("messageTemplates", facts(catalog, MessageTemplate.class, CatalogReport::template))
                .put("links", Json.each(graph.links(), CatalogReport::link))
                .put("coverage", CoverageJson.of(context.coverage()));
        Json.write(lists, out);
    }

    private static <T> Iterable<Json.Obj> entries(
            List<Entry<T>> entries, BiFunction<Entry<T>, Json.Obj, Json.Obj> more) {
        return Json.each(
                entries,
                entry -> more.apply(entry, Json.object().put("id", entry.id())).put("url", entry.url()));
    }

    private static <T extends Fact> Iterable<Json.Obj> facts(
            Catalog catalog, Class<T> kind, Function<T, Json.Obj> write) {
        return Json.each(catalog.facts().of(kind), fact -> place(write.apply(fact), fact.span()));
    }

    private static Json.Obj place(Json.Obj out, Span span) {
        return out.put("file", span.file()).put("line", span.line());
    }

    private static Json.Obj service(Entry<Service> entry, Json.Obj out) {
        Service service = entry.fact();
        return place(out.put("name", service.name()).put("owner", service.owner()), service.span());
    }

    private static Json.Obj runbook(Entry<Runbook> entry, Json.Obj out) {
        Runbook runbook = entry.fact();
        return out.put("title", runbook.title()).put("file", runbook.file()).put("service", entry.service());
    }

    private static Json.Obj alert(Graph graph, Entry<Alert> entry, Json.Obj out) {
        Alert alert = entry.fact();
        Optional<Threshold> threshold = alert.threshold();
        Optional<String> procedure = graph.to(entry.id()).stream()
                .filter(link -> link.kind() == Link.Kind.ANSWERS)
                .min(Comparator.comparing(Link::confidence).reversed().thenComparing(Link::from))
                .map(Link::from);
        out.put("name", alert.name())
                .put("service", entry.service())
                .put("severity", alert.severity())
                .put("condition", alert.condition())
                .put("metric", threshold.map(Threshold::metric))
                .put("qualifier", threshold.flatMap(Threshold::qualifier));
        return place(
                quantity(threshold, out)
                        .put("for", alert.duration())
                        .put("procedure", procedure)
                        .put("rule", alert.rules().stream().findFirst().map(AlertRule::name)),
                alert.span());
    }

    private static Json.Obj quantity(Optional<Threshold> threshold, Json.Obj out) {
        return out.put("comparator", threshold.map(found -> found.comparator().symbol()))
                .put("value", threshold.map(found -> found.quantity().value()))
                .put("unit", threshold.map(found -> found.quantity().unit()));
    }

    private static Json.Obj metric(Entry<Metric> entry, Json.Obj out) {
        Metric metric = entry.fact();
        return place(
                out.put("name", metric.name()).put("service", entry.service()).put("unit", metric.unit()),
                metric.span());
    }

    private static Json.Obj threshold(Entry<Threshold> entry) {
        Threshold threshold = entry.fact();
        Json.Obj out = Json.object()
                .put("metric", threshold.metric())
                .put("metricId", entry.id())
                .put("qualifier", threshold.qualifier());
        return place(
                quantity(Optional.of(threshold), out)
                        .put("role", threshold.role().word())
                        .put("for", threshold.duration()),
                threshold.span());
    }

    private static Json.Obj procedure(Entry<Procedure> entry, Json.Obj out) {
        Procedure procedure = entry.fact();
        return place(
                out.put("title", procedure.title())
                        .put("service", entry.service())
                        .put("kind", procedure.kind().word())
                        .put("steps", procedure.steps().size())
                        .put("destructive", procedure.destructive())
                        .put("verification", procedure.verification())
                        .put("rollback", procedure.rollback()),
                procedure.span());
    }

    private static Json.Obj command(Command command) {
        return Json.object()
                .put("endLine", command.span().endLine())
                .put("in", command.where().word())
                .put("fencedLanguage", command.fencedLanguage())
                .put("language", command.language().word())
                .put("tool", command.tool())
                .put("text", Secrets.mask(command.text()))
                .put(
                        "placeholders",
                        command.placeholders().stream().map(Placeholder::text).toList())
                .put("effect", command.effect().word());
    }

    private static Json.Obj checklist(Entry<Checklist> entry, Json.Obj out) {
        Checklist checklist = entry.fact();
        return place(
                out.put("title", checklist.title())
                        .put("items", checklist.items().size()),
                checklist.span());
    }

    private static Json.Obj severity(SeverityLevel level) {
        return Json.object()
                .put("name", level.name())
                .put("responseTime", level.responseTime())
                .put("description", level.description())
                .put("escalation", level.escalation());
    }

    private static Json.Obj contact(Contact contact) {
        return Json.object()
                .put("role", contact.role())
                .put("kind", contact.kind().word())
                .put("value", contact.value())
                .put("placeholder", contact.placeholder());
    }

    private static Json.Obj escalation(EscalationStep step) {
        return Json.object().put("level", step.level()).put("who", step.who()).put("after", step.after());
    }

    private static Json.Obj recoveryTarget(RecoveryTarget target) {
        return Json.object()
                .put("component", target.component())
                .put("rto", target.rto())
                .put("rpo", target.rpo());
    }

    private static Json.Obj dashboard(Dashboard dashboard) {
        return Json.object().put("name", dashboard.name()).put("url", dashboard.url());
    }

    private static Json.Obj endpoint(Endpoint endpoint) {
        return Json.object()
                .put("name", endpoint.name())
                .put("url", Secrets.mask(endpoint.url()))
                .put("purpose", endpoint.purpose());
    }

    private static Json.Obj logLocation(LogLocation location) {
        return Json.object().put("what", location.what()).put("where", Secrets.mask(location.where()));
    }

    private static Json.Obj schedule(Schedule schedule) {
        return Json.object()
                .put("expression", schedule.expression())
                .put("command", Secrets.mask(schedule.command()))
                .put("purpose", schedule.purpose());
    }

    private static Json.Obj window(MaintenanceWindow window) {
        return Json.object().put("name", window.name()).put("when", window.when());
    }

    private static Json.Obj template(MessageTemplate template) {
        return Json.object()
                .put("title", template.title())
                .put("text", Secrets.mask(template.text()))
                .put(
                        "placeholders",
                        template.placeholders().stream().map(Placeholder::text).toList());
    }

    private static Json.Obj link(Link link) {
        Json.Obj out = Json.object()
                .put("from", link.from())
                .put("to", link.to())
                .put("kind", link.kind().word());
        return place(out, link.span());
    }
}
