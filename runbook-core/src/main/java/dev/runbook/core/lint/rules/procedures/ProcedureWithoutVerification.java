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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A procedure that changes the system and ends without a look at the result. */
public final class ProcedureWithoutVerification implements CatalogRule {
    /** What is done in order to change the system, so that even a harmless change must be seen to have worked. */
    private static final Set<Procedure.Kind> CHANGING = EnumSet.of(
            Procedure.Kind.DEPLOY,
            Procedure.Kind.ROLLBACK,
            Procedure.Kind.RESTORE,
            Procedure.Kind.MIGRATION,
            Procedure.Kind.FAILOVER,
            Procedure.Kind.SCALE,
            Procedure.Kind.SECURITY);

    private static final Pattern DEPLOYS = Pattern.compile(
            "(?i)\\bdeploy(?:\\.\\w+)?(?: (?!status|health|list|show)\\S+)?$|\\bset image\\b|\\bhelm upgrade\\b");

    private static final Pattern LOOK = Pattern.compile("(?i)verif|validat|smoke|health|status|check|\\btests?\\b");
    /** A list of commands to choose from is no procedure. */
    private static final Pattern REFERENCE =
            Pattern.compile("(?i)\\b(?:commands|cheat ?sheet|reference|snippets|one-?liners|cli)\\b");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        for (Entry<Procedure> entry : context.graph().catalog().procedures()) {
            Procedure procedure = entry.fact();
            boolean open = !procedure.verification()
                    && !REFERENCE.matcher(procedure.title()).find();
            Optional<Command> change = open ? lastChange(procedure) : Optional.empty();
            if (change.isPresent() && !isCheckedElsewhere(entry, context.graph())) {
                reporter.report(reporter.diagnostic(
                                procedure.span(),
                                procedure.title() + " changes the system and ends without a check: "
                                        + "nobody knows whether it worked until the next page.",
                                "End with a command that shows the result, and say what it must print.")
                        .related(change.get().span(), "the last change"));
            }
        }
    }

    /** The last command that needs a look afterwards, where none follows it. */
    private static Optional<Command> lastChange(Procedure procedure) {
        boolean changing = CHANGING.contains(procedure.kind());
        List<Command> commands = procedure
                .commands()
                .filter(command -> command.where() != Command.Where.FENCE_COMMENT)
                .toList();
        for (int i = commands.size() - 1; i >= 0; i--) {
            Command command = commands.get(i);
            boolean looks = command.effect() == Command.Effect.READ
                    || LOOK.matcher(command.text()).find();
            if (looks) {
                return Optional.empty();
            }
            boolean small = changing
                    || procedure.kind() != Procedure.Kind.SETUP
                            && DEPLOYS.matcher(command.text()).find();
            if (command.effect().compareTo(small ? Command.Effect.CHANGE : Command.Effect.DISRUPT) >= 0) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    /** An alert that clears is the check of the procedure that answers it; another procedure may verify this one. */
    private static boolean isCheckedElsewhere(Entry<Procedure> procedure, Graph graph) {
        return graph.from(procedure.id()).stream()
                        .anyMatch(link ->
                                link.kind() == Link.Kind.ANSWERS && link.to().startsWith("alert:"))
                || graph.to(procedure.id()).stream().anyMatch(link -> link.kind() == Link.Kind.VERIFIES);
    }
}
