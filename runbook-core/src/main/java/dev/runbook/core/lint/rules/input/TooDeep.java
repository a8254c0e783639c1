package dev.runbook.core.lint.rules.input;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.ReadingRule;

/** Text nested deeper than the limit, which is not read; reported while Markdown and YAML are read. */
public final class TooDeep implements ReadingRule {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
