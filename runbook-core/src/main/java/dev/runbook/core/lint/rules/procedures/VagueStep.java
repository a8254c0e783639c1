package dev.runbook.core.lint.rules.procedures;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Step;

/**
 * A step that leaves open when it is to be done ({@code if needed}, {@code consider}), or that names only its aim ({@code fix
 * the issue}). A figure, a condition or what stands below it settles the question. A way back that is left open is {@code
 * rollback-without-trigger}.
 */
public final class VagueStep implements RunbookRule {
    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Source source = runbook.fact().document().source();
        runbook.fact().facts().of(Procedure.class).stream()
                .filter(procedure -> procedure.confidence() != Confidence.GUESS)
                .forEach(procedure -> check(procedure, source, reporter));
    }

    /** Among steps without any command an aim is what one expects: it is an outline. */
    private static void check(Procedure procedure, Source source, Reporter reporter) {
        boolean outline = procedure.commands().findAny().isEmpty();
        procedure
                .allSteps()
                .filter(step -> !WayBack.isOpen(step))
                .forEach(step -> Hedge.of(step)
                        .filter(hedge -> !outline || hedge.kind() == Hedge.Kind.WHEN)
                        .ifPresent(hedge -> report(step, hedge, source, reporter)));
    }

    private static void report(Step step, Hedge hedge, Source source, Reporter reporter) {
        boolean when = hedge.kind() == Hedge.Kind.WHEN;
        reporter.report(reporter.diagnostic(
                        step.head(source),
                        when
                                ? "\"" + hedge.words()
                                        + "\" leaves open when: two people will decide differently, and one of them is tired."
                                : "This step names the aim and not the way: whoever knows how does not need it, and nobody else can follow it.",
                        when
                                ? "Say what must be seen for it: a value, a message, a state, a time."
                                : "Say what to look at and what to do then, or link to where it is said.")
                .with(Confidence.LIKELY));
    }
}
