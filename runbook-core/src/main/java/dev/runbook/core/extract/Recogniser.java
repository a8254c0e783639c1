package dev.runbook.core.extract;

import dev.runbook.core.model.Fact;
import java.util.stream.Stream;

/** Finds one kind of fact in a document. Keeps no state; what it needs of other kinds is among what was found before. */
interface Recogniser {
    Stream<? extends Fact> facts(Reading reading);
}
