package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Misuse;
import dev.runbook.core.model.Runbook;

/** A flag that its program does not take: an error where it is a slip for one that exists, else a warning. */
public final class UnknownFlag implements RunbookRule {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Misused.in(runbook.fact())
                .filter(misused -> misused.is(Misuse.Kind.UNKNOWN_FLAG))
                .forEach(misused -> reporter.report(finding(misused, reporter)));
    }

    private static Diagnostic finding(Misused misused, Reporter reporter) {
        Misuse misuse = misused.misuse();
        boolean guess = misuse.confidence() == Confidence.GUESS;
        String what = guess ? "` is not known to take `" : "` does not take `";
        return misused.mistyped(
                "`" + misuse.call() + what + misuse.subject() + "`, so this fails.",
                "Look it up with `" + misuse.call() + " --help`, and try the line once.",
                reporter);
    }
}
