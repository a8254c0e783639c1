package dev.runbook.core.lint.rules.secrets;

import dev.runbook.core.lint.Rule;
import java.util.List;

/** The rules about secrets, by name. */
public final class SecretsRules {
    /** One line for each rule. */
    public static final List<Rule> ALL = List.of(new DefaultCredentials(), new SecretInBackup(), new SecretInCommand());

    private SecretsRules() {}
}
