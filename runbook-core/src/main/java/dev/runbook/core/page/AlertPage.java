package dev.runbook.core.page;

import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Link;
import dev.runbook.core.model.Metric;
import dev.runbook.core.model.Written;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What to do when an alert fires. The first screen has what is needed first.
 *
 * @param calls where it says whom to call
 * @param told whom Alertmanager tells
 * @param first the first thing to do
 * @param parts the rest of the text, in its order
 * @param sheets the procedures of the alert's own text that no part of it leads to
 * @param bands the figures of the alert's metric on a scale
 * @param disputes where runbook and rule say different things of it
 * @param thresholds of the alert's metric
 * @param panels of dashboards that show its series
 */
public record AlertPage(
        Entry<Alert> alert,
        Optional<Ref> in,
        Ref calls,
        List<Ref> told,
        Optional<Chip> severity,
        Optional<String> condition,
        Optional<String> owner,
        List<Band> bands,
        List<FindingRow> disputes,
        Explained meaning,
        Explained impact,
        Optional<FirstAction> first,
        List<TextPart> parts,
        List<RuleText> rules,
        List<Ref> metrics,
        List<ThresholdRow> thresholds,
        List<Ref> sheets,
        List<Ref> procedures,
        List<Ref> panels,
        List<Related> related,
        List<Relation> relations,
        List<Detail> details,
        Searchable searchable)
        implements Page {

    /** What the runbook says of a question, else what the rule's annotation says. */
    public record Explained(Optional<Prose> prose, Optional<String> annotation) {
        public boolean isEmpty() {
            return prose.isEmpty() && annotation.isEmpty();
        }
    }

    /**
     * A part of the alert's text under its heading.
     *
     * @param sheet the page on which its steps can be ticked and printed
     */
    public record TextPart(String title, String anchor, Optional<String> sheet, Prose prose) {}

    /**
     * Other alerts.
     *
     * @param reason what they have to do with this one
     */
    public record Related(String reason, List<AlertRow> alerts) {}

    static Stream<PlannedPage> plan(Edition edition) {
        return edition.graph().catalog().alerts().stream()
                .map(alert -> new PlannedPage(alert.url(), () -> new AlertPageMaker(edition, alert).page()));
    }

    /** A metric's link from the relations of an alert. */
    static List<Entry<?>> metrics(Edition edition, String alert) {
        return edition.graph().from(alert).stream()
                .filter(link -> link.kind() == Link.Kind.MEASURES)
                .<Entry<?>>flatMap(link -> edition.graph().entry(link.to()).stream())
                .filter(entry -> entry.fact() instanceof Metric)
                .toList();
    }

    @Override
    public String kind() {
        return "alert";
    }

    @Override
    public String url() {
        return alert.url();
    }

    @Override
    public String title() {
        return alert.fact().name();
    }

    @Override
    public Optional<String> service() {
        return Optional.of(alert.service());
    }

    @Override
    public List<Ref> breadcrumbs() {
        return in.stream().toList();
    }

    @Override
    public List<Anchor> headings() {
        return parts.stream()
                .flatMap(part -> Stream.concat(
                        Stream.of(new Anchor(2, part.title(), part.anchor())),
                        Outline.of(part.prose().blocks(), part.prose().top()).stream()))
                .toList();
    }

    @Override
    public Optional<Searchable> search() {
        return Optional.of(searchable);
    }

    /** The labels and annotations of a rule in the order of their names. */
    public static List<Map.Entry<String, Written>> sorted(Map<String, Written> pairs) {
        return pairs.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    }
}
