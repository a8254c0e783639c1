package dev.runbook.core.lint.rules.input;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.ReadingRule;

/** A rule that crashed; reported by the linter. */
public final class InternalError implements ReadingRule {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
