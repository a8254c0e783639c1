package dev.runbook.core.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.runbook.core.config.Config;
import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.link.Coverage;
import dev.runbook.core.link.Graph;
import dev.runbook.core.link.Target;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Finding;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Fact;
import dev.runbook.core.model.Link;
import dev.runbook.core.model.Runbook;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is published: everything that pages are made from, found by file and by place. Immutable. */
public final class Edition {
    private final Context context;
    private final List<Finding> findings;
    private final List<RuleDocument> rules;
    private final Optional<String> version;
    private final Map<String, FileNotes> notes = new HashMap<>();
    private final Map<String, Map<Integer, Entry<?>>> byPlace = new HashMap<>();
    private final Map<String, List<Finding>> findingsOf;
    private final Map<String, List<Finding>> findingsBy;
    private final Map<String, Holdings> holdings;
    private final Figures figures;
    private final Disagreements disagreements;
    private final Monitoring monitoring;
    private final Set<String> documented;
    private final Map<String, Entry<Alert>> alerts;
    private final Map<String, List<Entry<Alert>>> alertsIn;

    /**
     * An edition.
     *
     * @param context what was read, linked and counted, the settings, and the date that is printed
     * @param rules the documentation of every rule
     * @param version of the runbooks, such as a commit, where it is known
     */
    public Edition(Context context, List<Finding> findings, List<RuleDocument> rules, Optional<String> version) {
        this.context = context;
        Graph graph = context.graph();
        this.findings = List.copyOf(findings);
        this.rules = List.copyOf(rules);
        this.version = version;
        this.findingsOf = findings.stream()
                .collect(groupingBy(finding -> finding.diagnostic().span().file()));
        this.findingsBy = findings.stream()
                .collect(groupingBy(finding -> finding.diagnostic().rule()));
        this.holdings = Holdings.of(graph);
        this.figures = Figures.of(graph);
        this.monitoring = new Monitoring(graph);
        this.disagreements = Disagreements.of(findings);
        this.documented = rules.stream().map(RuleDocument::id).collect(toUnmodifiableSet());
        this.alertsIn = graph.catalog().alerts().stream()
                .sorted(Holdings.BY_URGENCY)
                .collect(groupingBy(alert -> alert.fact().span().file()));
        this.alerts = graph.catalog().alerts().stream().collect(toUnmodifiableMap(Entry::id, entry -> entry));
        Map<String, List<Link>> mentions = graph.links().stream()
                .filter(link -> link.kind() == Link.Kind.MENTIONS && link.confidence() != Confidence.GUESS)
                .collect(groupingBy(link -> link.span().file()));
        for (Entry<Runbook> runbook : graph.catalog().runbooks()) {
            String file = runbook.fact().file();
            notes.put(file, FileNotes.of(runbook, mentions.getOrDefault(file, List.of()), findings(file), graph));
        }
        Stream.<List<? extends Entry<? extends Fact>>>of(
                        graph.catalog().procedures(),
                        graph.catalog().checklists(),
                        graph.catalog().alerts())
                .flatMap(List::stream)
                .forEach(entry -> byPlace.computeIfAbsent(entry.fact().span().file(), file -> new HashMap<>())
                        .put(entry.fact().span().line(), entry));
    }

    public Graph graph() {
        return context.graph();
    }

    public List<Finding> findings() {
        return findings;
    }

    /** The findings of a file. */
    public List<Finding> findings(String file) {
        return findingsOf.getOrDefault(file, List.of());
    }

    /** The findings that hold two sources against each other. */
    Disagreements disagreements() {
        return disagreements;
    }

    Monitoring monitoring() {
        return monitoring;
    }

    /** What a rule found. */
    List<Finding> findingsBy(String rule) {
        return findingsBy.getOrDefault(rule, List.of());
    }

    public List<RuleDocument> rules() {
        return rules;
    }

    public Config config() {
        return context.config();
    }

    public LocalDate today() {
        return context.today();
    }

    /** How much of what is watched is looked after. */
    Coverage coverage() {
        return context.coverage();
    }

    /** What every page says of the site. */
    public SiteInfo site() {
        return new SiteInfo(
                config().title(),
                config().root(),
                today(),
                version,
                disagreements.all().size());
    }

    /** The figures of a metric, by its id. */
    List<Figure> figures(String metric) {
        return figures.of(metric);
    }

    /** Whether a rule has a page. */
    boolean documents(String rule) {
        return documented.contains(rule);
    }

    /** What each service has, by the service's id. */
    Holdings holdings(String service) {
        Holdings known = holdings.get(service);
        return known != null ? known : Holdings.none(service);
    }

    /** What is known of a runbook; nothing for a catalog file. */
    Optional<FileNotes> notes(String file) {
        return Optional.ofNullable(notes.get(file));
    }

    /** The alert, else checklist, else procedure that a line begins. */
    Optional<Entry<?>> at(String file, int line) {
        return Optional.ofNullable(byPlace.getOrDefault(file, Map.of()).get(line));
    }

    /** The page that shows a place of a runbook: that of the alert or procedure itself, else the runbook's. */
    Optional<String> url(Target.Page page) {
        FileNotes file = Objects.requireNonNull(notes.get(page.file()), page.file());
        boolean top = page.anchor().isEmpty() || page.anchor().equals("top");
        Optional<Block.Heading> heading = top ? file.runbook().fact().document().title() : page.heading();
        Optional<Entry<?>> own = heading.flatMap(it -> at(page.file(), it.span().line()));
        String anchor = top ? "" : "#" + page.anchor();
        return Optional.of(own.<String>map(Entry::url).orElse(file.runbook().url() + anchor));
    }

    /** The alerts that a file explains, most urgent first. */
    List<Entry<Alert>> alertsIn(String file) {
        return alertsIn.getOrDefault(file, List.of());
    }

    /** An alert by its id. */
    Optional<Entry<Alert>> alert(String id) {
        return Optional.ofNullable(alerts.get(id));
    }

    /** A place of a file: a link to the section of the runbook, where the file is one, else to where it can be edited. */
    Ref source(Span span) {
        String text = span.file() + ":" + span.line();
        return notes(span.file())
                .map(notes -> Ref.of(text, notes.runbook().url() + anchor(notes, span)))
                .orElseGet(() -> Ref.of(
                        text, config().edit().map(base -> base + span.file()).orElse("")));
    }

    private static String anchor(FileNotes notes, Span span) {
        return notes.runbook()
                .fact()
                .document()
                .sectionAt(span)
                .heading()
                .map(heading -> "#" + heading.anchor())
                .orElse("");
    }

    /** The service of an id as a link. */
    Optional<Ref> service(String id) {
        return graph().entry("service:" + id).map(Ref::to);
    }
}
