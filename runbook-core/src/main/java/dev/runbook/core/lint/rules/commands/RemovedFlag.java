package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Misuse;
import dev.runbook.core.model.Runbook;

/** A flag that newer versions of its program refuse or will refuse. */
public final class RemovedFlag implements RunbookRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Misused.in(runbook.fact())
                .filter(misused -> misused.misuse().isFlag())
                .forEach(misused -> misused.misuse()
                        .gone()
                        .ifPresent(gone -> reporter.report(finding(misused.misuse(), gone, misused.span(), reporter))));
    }

    private static Diagnostic finding(Misuse misuse, Misuse.Replacement gone, Span span, Reporter reporter) {
        String why = switch (gone.state()) {
            case "deprecated" -> " is deprecated since " + gone.since() + " and will be refused one day.";
            case "renamed" -> " has another name since " + gone.since() + ".";
            case "moved" -> " must stand elsewhere since " + gone.since() + ", so this fails.";
            default -> " is gone since " + gone.since() + ", so this fails on any newer version.";
        };
        return reporter.diagnostic(
                        span,
                        "`" + misuse.subject() + "` of `" + misuse.call() + "`" + why,
                        gone.instead().startsWith("nothing")
                                ? "Leave it out" + gone.instead().substring("nothing".length()) + "."
                                : "Use " + gone.instead() + ".")
                .with(gone.state().equals("removed") ? Severity.ERROR : Severity.WARNING)
                .with(misuse.confidence());
    }
}
