package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Edit;
import dev.runbook.core.diagnostic.Fix;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Misuse;
import dev.runbook.core.model.Runbook;
import java.util.List;
import java.util.stream.Stream;

/** A word with which a call of the runbook goes wrong, and where it stands. */
record Misused(Misuse misuse, Span span) {
    /** All of a runbook, in the order of its commands. */
    static Stream<Misused> in(Runbook runbook) {
        Source source = runbook.document().source();
        return runbook.facts().of(Command.class).stream()
                .flatMap(command -> command.misuses().stream())
                .map(found -> new Misused(found.misuse(), source.span(found.start(), found.end())));
    }

    boolean is(Misuse.Kind kind) {
        return misuse.kind() == kind;
    }

    /** An error where it is certain, else a warning. */
    Diagnostic finding(String message, String help, Reporter reporter) {
        return reporter.diagnostic(span, message, help)
                .with(misuse.confidence())
                .with(misuse.confidence() == Confidence.CERTAIN ? Severity.ERROR : Severity.WARNING);
    }

    /**
     * The finding with what was probably meant.
     *
     * @param help where nothing is known that could be meant
     */
    Diagnostic mistyped(String message, String help, Reporter reporter) {
        return misuse.near()
                .map(near -> finding(message, "Did you mean `" + near + "`?", reporter)
                        .with(new Fix("Write `" + near + "`", false, List.of(new Edit(span, near)))))
                .orElseGet(() -> finding(message, help, reporter));
    }
}
