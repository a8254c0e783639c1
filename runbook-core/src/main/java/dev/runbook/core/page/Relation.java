package dev.runbook.core.page;

import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Link;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an entry has to do with others, in words.
 *
 * @param phrase such as {@code Answered by}
 * @param more how many are left out of a long list
 */
public record Relation(String phrase, List<Ref> refs, int more) {
    private static final int MOST = 40;

    private static final Map<Link.Kind, String> OUT = new EnumMap<>(Map.of(
            Link.Kind.ANSWERS, "Answers",
            Link.Kind.MEASURES, "Measures",
            Link.Kind.MENTIONS, "Mentions",
            Link.Kind.VERIFIES, "Verifies",
            Link.Kind.ROLLS_BACK, "Rolls back",
            Link.Kind.ESCALATES, "Escalates to",
            Link.Kind.DOCUMENTS, "Describes"));

    private static final Map<Link.Kind, String> IN = new EnumMap<>(Map.of(
            Link.Kind.ANSWERS, "Answered by",
            Link.Kind.MEASURES, "Measured by",
            Link.Kind.MENTIONS, "Mentioned in",
            Link.Kind.VERIFIES, "Verified by",
            Link.Kind.ROLLS_BACK, "Rolled back by",
            Link.Kind.ESCALATES, "Escalated from",
            Link.Kind.DOCUMENTS, "Described in"));

    public Relation {
        refs = List.copyOf(refs);
    }

    /** All relations of an entry in both directions, less those of the kinds that the page shows elsewhere. */
    static List<Relation> of(Edition edition, String id, Set<Link.Kind> shownElsewhere) {
        Map<String, Map<String, Ref>> byPhrase = new LinkedHashMap<>();
        for (Link link : edition.graph().from(id)) {
            add(edition, byPhrase, OUT, link, link.to(), shownElsewhere);
        }
        for (Link link : edition.graph().to(id)) {
            add(edition, byPhrase, IN, link, link.from(), shownElsewhere);
        }
        List<Relation> relations = new ArrayList<>();
        byPhrase.forEach((phrase, refs) -> relations.add(of(phrase, List.copyOf(refs.values()))));
        return relations;
    }

    /** A relation of a list that is cut where it is long. */
    static Relation of(String phrase, List<Ref> refs) {
        List<Ref> shown = refs.subList(0, Math.min(MOST, refs.size()));
        return new Relation(phrase, shown, refs.size() - shown.size());
    }

    /** The entries that have a relation of a kind to the entry. */
    static List<Entry<?>> to(Edition edition, String id, Link.Kind kind) {
        return edition.graph().to(id).stream()
                .filter(link -> link.kind() == kind)
                .map(Link::from)
                .distinct()
                .<Entry<?>>flatMap(from -> edition.graph().entry(from).stream())
                .toList();
    }

    private static void add(
            Edition edition,
            Map<String, Map<String, Ref>> byPhrase,
            Map<Link.Kind, String> phrases,
            Link link,
            String other,
            Set<Link.Kind> shownElsewhere) {
        String phrase = phrases.get(link.kind());
        if (phrase == null || shownElsewhere.contains(link.kind())) {
            return;
        }
        edition.graph()
                .entry(other)
                .ifPresent(entry -> byPhrase.computeIfAbsent(phrase, key -> new LinkedHashMap<>())
                        .putIfAbsent(entry.url(), Ref.to(entry)));
    }
}
