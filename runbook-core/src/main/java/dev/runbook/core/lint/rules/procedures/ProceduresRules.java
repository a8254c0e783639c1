package dev.runbook.core.lint.rules.procedures;

import dev.runbook.core.lint.Rule;
import java.util.List;

/** The rules about procedures and checklists, by name. */
public final class ProceduresRules {
    /** One line for each rule. */
    public static final List<Rule> ALL = List.of(
            new ChecklistAsymmetry(),
            new ChecklistNotCheckable(),
            new ChecklistTooLong(),
            new DuplicateChecklistItem(),
            new DuplicateContent(),
            new DuplicateProcedure(),
            new DuplicateStep(),
            new ProcedureWithoutAlert(),
            new ProcedureWithoutBackup(),
            new ProcedureWithoutCommands(),
            new ProcedureWithoutRollback(),
            new ProcedureWithoutVerification(),
            new RollbackWithoutTrigger(),
            new StepOrder(),
            new StepWithoutCommand(),
            new VagueStep(),
            new WeakVerification());

    private ProceduresRules() {}
}
