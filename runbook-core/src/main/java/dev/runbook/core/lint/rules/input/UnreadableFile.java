package dev.runbook.core.lint.rules.input;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.ReadingRule;

/** A file or folder that the operating system does not let us read; reported while the folder is read. */
public final class UnreadableFile implements ReadingRule {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
