package dev.runbook.core.page;

import dev.runbook.core.model.Fact;
import dev.runbook.core.model.Facts;
import java.util.List;

/** Facts that may be shown: none in whose text a secret was found, and each that is said twice in the same words once. */
record PublicFacts(Edition edition, Facts facts) {
    <T extends Fact> List<T> of(Class<T> kind) {
        return facts.of(kind).stream().filter(this::isPublic).toList();
    }

    private boolean isPublic(Fact fact) {
        return edition.notes(fact.span().file())
                .filter(notes -> notes.secretIn(fact.span()))
                .isEmpty();
    }
}
