package dev.runbook.core.lint.rules.input;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.ReadingRule;

/** Bytes that are no UTF-8; reported while the folder is read. */
public final class BadEncoding implements ReadingRule {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
