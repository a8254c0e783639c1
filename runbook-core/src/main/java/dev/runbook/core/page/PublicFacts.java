package dev.runbook.core.page;

import dev.runbook.core.model.Fact;
import dev.runbook.core.model.Facts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Facts that may be shown: none in whose text a secret was found. */
record PublicFacts(Edition edition, Facts facts) {
    <T extends Fact> List<T> of(Class<T> kind) {
        return facts.of(kind).stream().filter(this::isPublic).toList();
    }

    /** Each thing once, where several files say the same. */
    <T extends Fact> List<T> once(Class<T> kind, Function<T, String> what) {
        Set<String> seen = new HashSet<>();
        return of(kind).stream().filter(fact -> seen.add(what.apply(fact))).toList();
    }

    private boolean isPublic(Fact fact) {
        return edition.notes(fact.span().file())
                .filter(notes -> notes.secretIn(fact.span()))
                .isEmpty();
    }
}
