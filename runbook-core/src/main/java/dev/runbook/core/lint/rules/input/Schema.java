package dev.runbook.core.lint.rules.input;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.ReadingRule;

/** A value that a file of ours must not have; reported while it is read. */
public final class Schema implements ReadingRule {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
