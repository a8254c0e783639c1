package dev.runbook.core.lint.rules.people;

import dev.runbook.core.lint.Rule;
import java.util.List;

/** The rules about people and targets, by name. */
public final class PeopleRules {
    /** One line for each rule. */
    public static final List<Rule> ALL = List.of(
            new ContactMissing(),
            new ContactPlaceholder(),
            new EscalationInconsistent(),
            new EscalationWithoutTime(),
            new MaintenanceWindowMissing(),
            new RecoveryTargetContradiction(),
            new RecoveryTargetMissing(),
            new RecoveryTargetUnsupported(),
            new SeverityGap(),
            new SeverityUndefined(),
            new SeverityVocabulary());

    private PeopleRules() {}
}
