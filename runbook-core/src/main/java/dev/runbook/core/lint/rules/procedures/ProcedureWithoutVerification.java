package dev.runbook.core.lint.rules.procedures;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.Graph;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Link;
import dev.runbook.core.model.Procedure;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A procedure that changes the system and ends without a look at the result. */
public final class ProcedureWithoutVerification implements CatalogRule {
    /** What is done in order to change the system, so that even a harmless change must be seen to have worked. */
    private static final Set<Procedure.Kind> CHANGING = EnumSet.of(
            Procedure.Kind.DEPLOY,
            Procedure.Kind.ROLLBACK,
            Procedure.Kind.RESTORE,
            Procedure.Kind.MIGRATION,
            Procedure.Kind.FAILOVER,
            Procedure.Kind.SCALE);

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        for (Entry<Procedure> entry : context.graph().catalog().procedures()) {
            Optional<Command> change = entry.fact().verification() ? Optional.empty() : change(entry.fact());
            if (change.isPresent() && !isCheckedElsewhere(entry, context.graph())) {
                reporter.report(reporter.diagnostic(
                                entry.fact().span(),
                                entry.fact().title() + " changes the system and ends without a check: "
                                        + "nobody knows whether it worked until the next page.",
                                "End with a command that shows the result, and say what it must print.")
                        .related(change.get().span(), "the last change"));
            }
        }
    }

    /** The last command that needs a look afterwards. */
    private static Optional<Command> change(Procedure procedure) {
        Command.Effect least = CHANGING.contains(procedure.kind()) ? Command.Effect.CHANGE : Command.Effect.DISRUPT;
        return procedure
                .commands()
                .filter(command -> command.where() != Command.Where.FENCE_COMMENT)
                .filter(command -> command.effect().compareTo(least) >= 0)
                .reduce((first, last) -> last);
    }

    /** An alert that clears is the check of the procedure that answers it; another procedure may verify this one. */
    private static boolean isCheckedElsewhere(Entry<Procedure> procedure, Graph graph) {
        return graph.from(procedure.id()).stream()
                        .anyMatch(link ->
                                link.kind() == Link.Kind.ANSWERS && link.to().startsWith("alert:"))
                || graph.to(procedure.id()).stream().anyMatch(link -> link.kind() == Link.Kind.VERIFIES);
    }
}
