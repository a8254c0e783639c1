package dev.runbook.core.link;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Catalog;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Fact;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Link;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Written;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out which entry has to do with which. */
final class Relations {
    private static final Comparator<Link> ORDER = Comparator.comparing(Link::from)
            .thenComparing(Link::to)
            .thenComparing(Link::kind)
            .thenComparing(Link::confidence, Comparator.reverseOrder())
            .thenComparing(Link::span);

    /** Those that name a rollback as a remedy: it takes back what went wrong, not them. */
    private static final Set<Procedure.Kind> REMEDIES = EnumSet.of(
            Procedure.Kind.INCIDENT,
            Procedure.Kind.TROUBLESHOOT,
            Procedure.Kind.DIAGNOSTIC,
            Procedure.Kind.HEALTHCHECK,
            Procedure.Kind.POST_INCIDENT,
            Procedure.Kind.ROLLBACK);

    private final Targets targets;
    private final Mentions mentions;
    private final Map<String, Places> places = new HashMap<>();
    private final Map<String, Entry<Procedure>> procedures;

    private Relations(Catalog catalog, Targets targets) {
        this.targets = targets;
        this.mentions = new Mentions(catalog.alerts(), catalog.procedures());
        this.procedures = catalog.procedures().stream().collect(Collectors.toMap(Entry::id, entry -> entry));
        catalog.runbooks().forEach(runbook -> places.put(runbook.fact().file(), new Places(runbook)));
        Stream.<List<? extends Entry<? extends Fact>>>of(
                        catalog.alerts(), catalog.procedures(), catalog.checklists(), catalog.metrics())
                .flatMap(List::stream)
                .forEach(entry -> Optional.ofNullable(
                                places.get(Places.of(entry.fact()).file()))
                        .ifPresent(here -> here.add(entry)));
    }

    static List<Link> of(Catalog catalog, Targets targets, RunbookUrls urls, Measures measures) {
        Relations relations = new Relations(catalog, targets);
        List<Link> links = new ArrayList<>();
        relations.places.values().forEach(here -> here.addDocuments(links));
        catalog.alerts().forEach(alert -> relations.addressed(alert, urls, links));
        catalog.alerts()
                .forEach(alert -> Optional.ofNullable(measures.metricOf().get(alert.id()))
                        .ifPresent(metric -> links.add(link(
                                alert.id(),
                                metric,
                                Link.Kind.MEASURES,
                                alert.fact().span(),
                                Confidence.CERTAIN))));
        links.addAll(Answers.of(catalog, measures.metricOf()));
        links.addAll(catalog.runbooks().parallelStream()
                .flatMap(runbook -> relations.references(runbook).stream())
                .toList());
        return distinct(links);
    }

    /** The runbook to which a rule's address leads documents the alert, whether or not it names it. */
    private void addressed(Entry<Alert> alert, RunbookUrls urls, List<Link> links) {
        for (AlertRule rule : alert.fact().rules()) {
            urls.of(rule).ifPresent(target -> {
                if (target instanceof Target.Page page) {
                    String runbook = place(page.file()).runbook().id();
                    Span span = rule.runbookUrl().map(Written::span).orElse(rule.span());
                    links.add(link(runbook, alert.id(), Link.Kind.DOCUMENTS, span, Confidence.LIKELY));
                }
            });
        }
    }

    /** What a runbook's text says of other entries, by links and by names. */
    private List<Link> references(Entry<Runbook> runbook) {
        Places here = place(runbook.fact().file());
        List<Link> links = new ArrayList<>();
        runbook.fact().document().allInlines().forEach(inline -> {
            if (inline instanceof Inline.Link link) {
                linked(runbook, link).ifPresent(to -> mention(here, link.span(), to, Confidence.CERTAIN, links));
            }
        });
        for (Mention mention : mentions.in(runbook.fact().document(), runbook.service())) {
            mention(here, mention.span(), mention.id(), Confidence.LIKELY, links);
        }
        return links;
    }

    private Optional<String> linked(Entry<Runbook> runbook, Inline.Link link) {
        if (!(targets.resolve(runbook.fact().file(), link.target()) instanceof Target.Page page)) {
            return Optional.empty();
        }
        Places there = place(page.file());
        return Optional.of(page.heading()
                .map(heading -> there.at(heading))
                .orElse(there.runbook().id()));
    }

    private void mention(Places here, Span span, String to, Confidence confidence, List<Link> links) {
        String from = here.around(span);
        boolean known = from.equals(to)
                || here.encloses(to, span)
                || here.runbook().id().equals(to);
        if (known) {
            return;
        }
        links.add(link(from, to, Link.Kind.MENTIONS, span, confidence));
        Entry<Procedure> procedure = procedures.get(to);
        if (procedure == null || !procedures.containsKey(from)) {
            return;
        }
        if (procedure.fact().kind() == Procedure.Kind.ROLLBACK && isReversible(from)) {
            links.add(link(to, from, Link.Kind.ROLLS_BACK, span, Confidence.LIKELY));
        } else if (procedure.fact().kind() == Procedure.Kind.HEALTHCHECK) {
            links.add(link(to, from, Link.Kind.VERIFIES, span, Confidence.LIKELY));
        }
    }

    private boolean isReversible(String procedure) {
        return Optional.ofNullable(procedures.get(procedure))
                .filter(entry -> !REMEDIES.contains(entry.fact().kind()))
                .isPresent();
    }

    private Places place(String file) {
        return Objects.requireNonNull(places.get(file), file);
    }

    static Link link(String from, String to, Link.Kind kind, Span span, Confidence confidence) {
        return new Link(from, to, kind, span, confidence);
    }

    /** Each relation once, with its surest and then first place. */
    private static List<Link> distinct(List<Link> links) {
        record Key(String from, String to, Link.Kind kind) {}
        return links.stream()
                .sorted(ORDER)
                .collect(Collectors.toMap(
                        link -> new Key(link.from(), link.to(), link.kind()),
                        link -> link,
                        (first, other) -> first,
                        LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    static boolean inside(Entry<Alert> alert, Span span) {
        return alert.fact().body().filter(body -> body.span().contains(span)).isPresent();
    }
}
