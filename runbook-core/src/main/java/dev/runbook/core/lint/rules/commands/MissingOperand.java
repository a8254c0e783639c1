package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Misuse;
import dev.runbook.core.model.Runbook;
import java.util.Optional;

/** A call that lacks something its program cannot do without: an operand, a flag, a subcommand, the value of a flag. */
public final class MissingOperand implements RunbookRule {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Misused.in(runbook.fact())
                .forEach(misused -> what(misused.misuse())
                        .ifPresent(what -> reporter.report(misused.finding(
                                what,
                                "Write the whole call, with a placeholder for what the reader must fill in.",
                                reporter))));
    }

    private static Optional<String> what(Misuse misuse) {
        String call = "`" + misuse.call() + "`";
        return switch (misuse.kind()) {
            case MISSING_SUBCOMMAND -> Optional.of(call + " does nothing without a subcommand, and none is given.");
            case MISSING_OPERAND -> Optional.of(call + " needs to be told what to work on; an operand is missing.");
            case MISSING_FLAG -> Optional.of(call + " needs `" + misuse.subject() + "`, which is missing.");
            case MISSING_VALUE ->
                Optional.of("`" + misuse.subject() + "` of " + call + " needs a value, and none follows.");
            case UNKNOWN_SUBCOMMAND, UNKNOWN_FLAG, GONE -> Optional.empty();
        };
    }
}
