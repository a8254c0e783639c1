package dev.runbook.core.lint.rules.input;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.ReadingRule;

/** A suppression that allows nothing or is not obeyed; reported by the linter. */
public final class UnusedSuppression implements ReadingRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }
}
