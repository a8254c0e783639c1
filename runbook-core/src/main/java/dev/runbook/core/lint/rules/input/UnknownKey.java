package dev.runbook.core.lint.rules.input;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.ReadingRule;

/** A key that nobody reads, mostly a mistyped one; reported while YAML is read, and by the linter for rules. */
public final class UnknownKey implements ReadingRule {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
