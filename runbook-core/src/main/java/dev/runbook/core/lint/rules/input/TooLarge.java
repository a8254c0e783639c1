package dev.runbook.core.lint.rules.input;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.ReadingRule;

/** A file above the limit of size, which is not read; reported while the folder is read. */
public final class TooLarge implements ReadingRule {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
