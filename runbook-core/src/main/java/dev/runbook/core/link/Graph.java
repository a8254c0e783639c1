package dev.runbook.core.link;

import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Catalog;
import dev.runbook.core.model.Document;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Link;
import dev.runbook.core.model.Metric;
import dev.runbook.core.model.Panel;
import dev.runbook.core.model.Receiver;
import dev.runbook.core.model.Threshold;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalog and its relations, found by id in either direction. Immutable. */
public final class Graph {
    private final Catalog catalog;
    private final List<Link> links;
    private final Targets targets;
    private final Map<String, Entry<?>> entries;
    private final Map<String, List<Link>> from;
    private final Map<String, List<Link>> to;
    private final List<ServiceFacts> services;
    private final Map<String, Document> documents;
    private final Customs customs;
    private final Routing routing;
    private final Silences silences;
    private final Shown shown;
    private final Map<String, List<DeadAddresses.Dead>> dead;

    Graph(Catalog catalog, List<Link> links, Targets targets, RunbookUrls urls) {
        this.catalog = catalog;
        this.targets = targets;
        this.links = List.copyOf(links);
        this.entries = Stream.<List<? extends Entry<?>>>of(
                        catalog.services(),
                        catalog.runbooks(),
                        catalog.alerts(),
                        catalog.metrics(),
                        catalog.procedures(),
                        catalog.checklists())
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableMap(Entry::id, Function.identity()));
        this.from = links.stream().collect(Collectors.groupingBy(Link::from));
        this.to = links.stream().collect(Collectors.groupingBy(Link::to));
        this.services = ServiceFacts.of(catalog);
        this.routing = Routing.of(catalog.facts());
        this.silences = Silences.of(catalog.facts(), catalog.alerts());
        this.shown = Shown.of(catalog.facts());
        this.dead = DeadAddresses.of(catalog, urls);
        this.customs = Customs.of(services, catalog.services());
        this.documents = catalog.runbooks().stream()
                .map(runbook -> runbook.fact().document())
                .collect(Collectors.toUnmodifiableMap(Document::file, Function.identity()));
    }

    public Catalog catalog() {
        return catalog;
    }

    /** All relations, sorted by from, to, kind. */
    public List<Link> links() {
        return links;
    }

    /** Resolves what the links of runbooks point to. */
    public Targets targets() {
        return targets;
    }

    /** What each service says in all its files together, by the service's id. */
    public List<ServiceFacts> services() {
        return services;
    }

    /** What the commands of each service usually name. */
    public Customs customs() {
        return customs;
    }

    /**
     * How a threshold came to its metric where it calls it by another name, such as the alias of a catalog; nothing where both
     * have one name. Meant for the page of a metric, which can say why a figure stands there.
     */
    public Optional<Joining> joining(Entry<Threshold> threshold) {
        return entry(threshold.id())
                .filter(entry -> entry.fact() instanceof Metric)
                .flatMap(entry -> Joining.of((Metric) entry.fact(), threshold.fact()));
    }

    /** The document of a file; nothing where the file is no runbook. */
    public Optional<Document> document(String file) {
        return Optional.ofNullable(documents.get(file));
    }

    /** Any entry but a threshold, by its id. */
    public Optional<Entry<?>> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** Whom Alertmanager tells of an alert, in the order of its routes; nobody where no routes were read. */
    public List<Receiver> receivers(String alertId) {
        return alert(alertId).map(alert -> routing.receivers(alert.fact())).orElse(List.of());
    }

    /** The alerts that keep an alert silent while they fire, as Alertmanager is told. */
    public List<Entry<Alert>> inhibitedBy(String alertId) {
        return alert(alertId).map(silences::of).orElse(List.of());
    }

    /** The panels of dashboards that query what an alert or a metric is about, by its id. */
    public List<Panel> panels(String id) {
        return entry(id)
                .map(Entry::fact)
                .map(fact -> fact instanceof Alert alert
                        ? shown.panels(alert)
                        : fact instanceof Metric metric ? shown.panels(metric) : List.<Panel>of())
                .orElse(List.of());
    }

    /** The addresses in the rules of an alert at which no runbook is. */
    public List<DeadAddresses.Dead> deadAddresses(String alertId) {
        return dead.getOrDefault(alertId, List.of());
    }

    /** What dashboards show, and what the page at the address of one is called. */
    public Shown shown() {
        return shown;
    }

    private Optional<Entry<Alert>> alert(String id) {
        return entry(id)
                .filter(entry -> entry.fact() instanceof Alert)
                .map(entry -> new Entry<>(entry.id(), entry.service(), entry.url(), (Alert) entry.fact()));
    }

    /** Whether a runbook speaks of an alert: by its name, or because the address that a rule gives leads there. */
    public boolean isDocumented(Entry<Alert> alert) {
        return to(alert.id()).stream().anyMatch(link -> link.kind() == Link.Kind.DOCUMENTS);
    }

    public List<Link> from(String id) {
        return from.getOrDefault(id, List.of());
    }

    public List<Link> to(String id) {
        return to.getOrDefault(id, List.of());
    }
}
