package dev.runbook.core.lint.rules.input;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.ReadingRule;

/** A suppression whose date has passed; reported by the linter. */
public final class ExpiredSuppression implements ReadingRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }
}
