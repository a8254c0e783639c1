package dev.runbook.core.link;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Fact;
import dev.runbook.core.model.Link;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Runbook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which entry stands where in one runbook. */
final class Places {
    private record Place(Entry<? extends Fact> entry, Span span) {}

    private final Entry<Runbook> runbook;
    private final List<Entry<? extends Fact>> entries = new ArrayList<>();
    private final List<Place> bodies = new ArrayList<>();

    Places(Entry<Runbook> runbook) {
        this.runbook = runbook;
    }

    Entry<Runbook> runbook() {
        return runbook;
    }

    void add(Entry<? extends Fact> entry) {
        entries.add(entry);
        body(entry.fact()).ifPresent(span -> bodies.add(new Place(entry, span)));
    }

    /** The runbook documents all that stands in it. */
    void addDocuments(List<Link> links) {
        for (Entry<? extends Fact> entry : entries) {
            links.add(Relations.link(
                    runbook.id(), entry.id(), Link.Kind.DOCUMENTS, of(entry.fact()), Confidence.CERTAIN));
        }
    }

    /** The innermost alert or procedure around a place, else the runbook. */
    String around(Span span) {
        return bodies.stream()
                .filter(place -> place.span().contains(span))
                .min(Comparator.comparingInt((Place place) -> place.span().length())
                        .thenComparing(place -> place.entry().id(), Comparator.reverseOrder()))
                .map(place -> place.entry().id())
                .orElse(runbook.id());
    }

    /** Whether a place is within an entry's own text. */
    boolean encloses(String id, Span span) {
        return bodies.stream()
                .anyMatch(place -> place.entry().id().equals(id) && place.span().contains(span));
    }

    /** The entry that a heading begins: a procedure first, else another, else the runbook. */
    String at(Block.Heading heading) {
        return entries.stream()
                .filter(entry -> of(entry.fact()).line() == heading.span().line())
                .min(Comparator.comparing(entry -> !(entry.fact() instanceof Procedure)))
                .map(Entry::id)
                .orElse(runbook.id());
    }

    /** Where it stands in the runbook: an alert that only a rule names, at the text that explains it. */
    static Span of(Fact fact) {
        Span span = fact.span();
        return body(fact).filter(body -> !body.file().equals(span.file())).orElse(span);
    }

    private static Optional<Span> body(Fact fact) {
        if (fact instanceof Procedure procedure) {
            return Optional.of(procedure.body().span());
        }
        return fact instanceof Alert alert ? alert.body().map(body -> body.span()) : Optional.empty();
    }
}
