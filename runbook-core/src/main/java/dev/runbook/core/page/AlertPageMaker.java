package dev.runbook.core.page;

import dev.runbook.core.model.Alert;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Link;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Service;
import dev.runbook.core.model.Written;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what an alert's page shows. */
final class AlertPageMaker {
    private static final int MOST_RELATED = 12;
    private static final int MOST_LOOKED_AT = 64;
    private static final Set<Link.Kind> SHOWN = EnumSet.of(Link.Kind.ANSWERS, Link.Kind.MEASURES);

    private final Edition edition;
    private final Entry<Alert> alert;
    private final Optional<FileNotes> notes;
    private final AlertParts parts;
    private final Set<String> anchors = new HashSet<>();
    private final List<Entry<?>> procedures;
    private final List<Entry<?>> metrics;

    AlertPageMaker(Edition edition, Entry<Alert> alert) {
        this.edition = edition;
        this.alert = alert;
        this.notes = edition.notes(alert.fact().explainedIn());
        this.parts = alert.fact().body().map(AlertParts::of).orElseGet(() -> new AlertParts(List.of(), List.of()));
        this.procedures = Relation.to(edition, alert.id(), Link.Kind.ANSWERS);
        this.metrics = AlertPage.metrics(edition, alert.id());
        shown().forEach(part -> {
            anchors.add(part.anchor());
            Outline.of(part.blocks(), 3).forEach(heading -> anchors.add(heading.anchor()));
        });
    }

    AlertPage page() {
        return new AlertPage(
                alert,
                edition.service(alert.service()),
                calls(),
                edition.monitoring().receivers(alert.id()),
                Chip.of(alert.fact().severity()),
                Conditions.of(alert.fact()),
                owner(),
                bands(),
                edition.disagreements().about(alert.fact()).stream()
                        .map(finding -> FindingRow.of(edition, finding))
                        .toList(),
                explained(AlertParts.Topic.MEANING, parts.lead(), List.of("description", "message", "summary")),
                explained(AlertParts.Topic.IMPACT, List.of(), List.of("impact")),
                firstAction(),
                shown().flatMap(part -> prose(part.blocks(), 3).stream()
                                .map(text -> new AlertPage.TextPart(
                                        part.title(), part.anchor(), sheet(part).map(Entry::url), text)))
                        .toList(),
                alert.fact().rules().stream()
                        .map(rule -> RuleText.of(edition, rule))
                        .toList(),
                metrics.stream().map(Ref::to).toList(),
                metrics.stream()
                        .flatMap(metric ->
                                ThresholdRow.of(edition, Ref.to(metric).text(), edition.figures(metric.id())).stream())
                        .toList(),
                sheets(),
                procedures.stream()
                        .filter(procedure -> !AlertRow.isOwn(alert.fact(), procedure))
                        .map(Ref::to)
                        .toList(),
                edition.monitoring().panels(alert.id()),
                related(),
                Relation.of(edition, alert.id(), SHOWN),
                details(),
                searchable());
    }

    private List<Band> bands() {
        List<Figure> own = Figure.of(alert.fact()).toList();
        List<Figure> others = metrics.stream()
                .flatMap(metric -> edition.figures(metric.id()).stream())
                .toList();
        String name = metrics.stream()
                .map(metric -> Ref.to(metric).text())
                .findFirst()
                .orElse(alert.fact().name());
        return Bands.of(name, own, others);
    }

    /** The parts that are not on the first screen. */
    private Stream<AlertParts.Part> shown() {
        Optional<AlertParts.Part> meaning = parts.first(AlertParts.Topic.MEANING);
        Optional<AlertParts.Part> impact = parts.first(AlertParts.Topic.IMPACT);
        return parts.parts().stream()
                .filter(part -> !meaning.equals(Optional.of(part)))
                .filter(part -> !impact.equals(Optional.of(part)));
    }

    /** The procedure or checklist that a part of the text is. */
    private Optional<Entry<?>> sheet(AlertParts.Part part) {
        return part.heading()
                .flatMap(heading ->
                        edition.at(alert.fact().explainedIn(), heading.span().line()))
                .filter(entry -> !entry.id().equals(alert.id()));
    }

    private List<Ref> sheets() {
        Set<String> linked =
                shown().flatMap(part -> sheet(part).stream()).map(Entry::id).collect(Collectors.toSet());
        return procedures.stream()
                .filter(procedure -> AlertRow.isOwn(alert.fact(), procedure))
                .filter(procedure -> !linked.contains(procedure.id()))
                .map(Ref::to)
                .toList();
    }

    private Optional<Prose> prose(List<Block> blocks, int top) {
        return notes.filter(here -> !blocks.isEmpty())
                .map(here -> new Prose(blocks, top, here, edition, anchors, Map.of()));
    }

    private AlertPage.Explained explained(AlertParts.Topic topic, List<Block> lead, List<String> annotations) {
        List<Block> blocks = new ArrayList<>(lead);
        parts.first(topic).ifPresent(part -> blocks.addAll(part.blocks()));
        Optional<Prose> prose = prose(blocks, 3);
        Optional<String> annotation = prose.isPresent()
                ? Optional.empty()
                : annotations.stream().flatMap(this::annotation).findFirst();
        return new AlertPage.Explained(prose, annotation);
    }

    private Stream<String> annotation(String name) {
        return alert.fact().rules().stream()
                .map(AlertRule::annotations)
                .flatMap(annotations -> Optional.ofNullable(annotations.get(name)).map(Written::text).stream());
    }

    private Optional<FirstAction> firstAction() {
        for (AlertParts.Part part : parts.parts()) {
            boolean action = part.topic() == AlertParts.Topic.DIAGNOSIS || part.topic() == AlertParts.Topic.MITIGATION;
            Optional<Prose> prose =
                    action ? FirstAction.in(part.blocks()).flatMap(blocks -> prose(blocks, 3)) : Optional.empty();
            if (prose.isPresent()) {
                return prose.map(text -> new FirstAction(text, Ref.of(part.title(), "#" + part.anchor())));
            }
        }
        return procedures.stream().flatMap(this::firstStep).findFirst();
    }

    private Stream<FirstAction> firstStep(Entry<?> entry) {
        if (!(entry.fact() instanceof Procedure procedure) || procedure.steps().isEmpty()) {
            return Stream.empty();
        }
        List<Block> blocks = procedure.steps().get(0).blocks();
        return edition.notes(procedure.span().file()).stream()
                .filter(there -> !blocks.isEmpty())
                .map(there -> new Prose(blocks, 3, there, edition, Set.of(), Map.of()))
                .map(text -> new FirstAction(text, Ref.to(entry)));
    }

    /** By what they have to do with this one, the closest first; each once. */
    private List<AlertPage.Related> related() {
        Set<String> seen = new HashSet<>(Set.of(alert.id()));
        Stream<Entry<Alert>> sameMetric = metrics.stream()
                .flatMap(metric -> Relation.to(edition, metric.id(), Link.Kind.MEASURES).stream())
                .flatMap(entry -> edition.alert(entry.id()).stream());
        Monitoring monitoring = edition.monitoring();
        return Stream.of(
                        related("Silenced while one of these fires", monitoring.inhibitedBy(alert.id()).stream(), seen),
                        related("Silences, while it fires", monitoring.inhibits(alert.id()).stream(), seen),
                        related("On the same metric", sameMetric, seen),
                        related(
                                "In the same file",
                                edition.alertsIn(alert.fact().span().file()).stream(),
                                seen),
                        related(
                                "Of the same service, most urgent first",
                                edition.holdings(alert.service()).alerts().stream(),
                                seen))
                .filter(group -> !group.alerts().isEmpty())
                .toList();
    }

    private AlertPage.Related related(String reason, Stream<Entry<Alert>> others, Set<String> seen) {
        return new AlertPage.Related(
                reason,
                others.limit(MOST_LOOKED_AT)
                        .filter(other -> seen.size() <= MOST_RELATED && seen.add(other.id()))
                        .map(other -> AlertRow.of(edition, other))
                        .toList());
    }

    /** The people of the alert's service. */
    private Ref calls() {
        boolean any = ContactsPage.group(edition, alert.service()).isPresent();
        return Ref.of("Contacts and escalation", ContactsPage.URL + (any ? "#" + alert.service() : ""));
    }

    private Optional<String> owner() {
        return notes.flatMap(here -> here.runbook().fact().frontMatter().owner())
                .or(() -> edition.graph()
                        .entry("service:" + alert.service())
                        .filter(entry -> entry.fact() instanceof Service)
                        .flatMap(entry -> ((Service) entry.fact()).owner()));
    }

    private List<Detail> details() {
        List<Detail> details = new ArrayList<>();
        notes.ifPresent(here -> details.addAll(RunbookFacts.of(here.runbook(), edition)));
        details.add(Detail.of("Source", edition.source(alert.fact().span())));
        Detail.of("Rule found by", alert.fact().joined()).ifPresent(details::add);
        return details;
    }

    private Searchable searchable() {
        StringBuilder text = new StringBuilder(Conditions.of(alert.fact()).orElse("")).append('\n');
        notes.ifPresent(here -> {
            text.append(Texts.of(parts.lead(), here));
            parts.parts().forEach(part -> text.append(part.title()).append('\n').append(Texts.of(part.blocks(), here)));
        });
        alert.fact().rules().forEach(rule -> text.append(rule.expression()).append('\n'));
        annotation("summary").forEach(line -> text.append(line).append('\n'));
        annotation("description").forEach(line -> text.append(line).append('\n'));
        Stream<String> names = Stream.concat(
                metrics.stream().map(metric -> Ref.to(metric).text()),
                alert.fact().rules().stream().map(AlertRule::name));
        return new Searchable(alert.fact().severity(), names.distinct().toList(), text.toString());
    }
}
