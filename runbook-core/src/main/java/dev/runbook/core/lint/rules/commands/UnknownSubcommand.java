package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Misuse;
import dev.runbook.core.model.Runbook;

/** A subcommand that its program does not have: an error where it is a slip for one that exists, else a warning. */
public final class UnknownSubcommand implements RunbookRule {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Misused.in(runbook.fact())
                .filter(misused -> misused.is(Misuse.Kind.UNKNOWN_SUBCOMMAND))
                .forEach(misused -> reporter.report(finding(misused, reporter)));
    }

    private static Diagnostic finding(Misused misused, Reporter reporter) {
        Misuse misuse = misused.misuse();
        return misused.mistyped(
                "`" + misuse.call() + "` has no subcommand `" + misuse.subject() + "`, so this does nothing.",
                "Look up what `" + misuse.call() + " --help` offers.",
                reporter);
    }
}
