package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Command;
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
        for (Command command : runbook.fact().facts().of(Command.class)) {
            for (Misuse.Found found : command.misuses()) {
                if (found.misuse().kind() == Misuse.Kind.UNKNOWN_SUBCOMMAND) {
                    Span span = runbook.fact().document().source().span(found.start(), found.end());
                    reporter.report(finding(found.misuse(), span, reporter));
                }
            }
        }
    }

    private static Diagnostic finding(Misuse misuse, Span span, Reporter reporter) {
        return Mistyped.finding(
                misuse,
                span,
                "`" + misuse.call() + "` has no subcommand `" + misuse.subject() + "`, so this does nothing.",
                "Look up what `" + misuse.call() + " --help` offers.",
                reporter);
    }
}
