package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;

/** A command that goes well until it does not, where no more specific rule speaks: open rights, unseen scripts, checks switched off. */
public final class RiskyCommand implements RunbookRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        for (Command command : runbook.fact().facts().of(Command.class)) {
            Risk.of(command)
                    .filter(risk -> Guard.of(command, runbook.fact()) == Guard.NONE)
                    .ifPresent(risk ->
                            reporter.report(reporter.diagnostic(command.span(), risk.what() + ".", risk.instead())
                                    .with(risk.severity())
                                    .with(Confidence.LIKELY)));
        }
    }
}
