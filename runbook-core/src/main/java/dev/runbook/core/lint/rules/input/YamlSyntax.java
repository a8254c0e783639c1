package dev.runbook.core.lint.rules.input;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.ReadingRule;

/** YAML that cannot be parsed; reported while it is read. */
public final class YamlSyntax implements ReadingRule {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
