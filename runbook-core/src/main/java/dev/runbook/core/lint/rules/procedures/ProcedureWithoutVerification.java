package dev.runbook.core.lint.rules.procedures;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.Graph;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Instructions;
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
    private static final Set<String> LOOKING = Set.of(
            "check",
            "verify",
            "validate",
            "confirm",
            "watch",
            "monitor",
            "look",
            "compare",
            "test",
            "observe",
            "ensure",
            "see");
    /** What is thrown away after the work is no change to look at. */
    private static final Pattern CLEANS_UP = Pattern.compile(
            "(?i)^(?:sudo )?(?:shred\\b|rm (?:-f )?[\\w.-]+$|rm (?:-\\w+ )?/tmp/|unset\\b|dropdb\\b.*(?:scratch|tmp|temp|test|check|verif))");
    /** What is thrown away once the work is done and seen. */
    private static final Pattern ENDS = Pattern.compile("(?i)^\\W*(?:decommission\\b|clean(?:ing)? ?up\\b"
            + "|(?:remove|delete|drop|shut down|stop) .{0,30}\\b(?:old|temporary|temp|copy|scratch|local|test)\\b)");

    private static final Pattern SAYS_WHAT = Pattern.compile(
            "(?i)\\b(?:and|then) (?:check|verify|confirm|watch|see|make sure)\\b|\\b(?:must|should) (?:be|show|print|exit|say|return)\\b");
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
        boolean work = procedure
                .allSteps()
                .filter(step -> !ENDS.matcher(step.text()).find())
                .flatMap(step -> step.commands().stream())
                .anyMatch(command -> command.effect() != Command.Effect.READ);
        List<Command> commands = procedure
                .allSteps()
                .filter(step -> !work || !ENDS.matcher(step.text()).find())
                .flatMap(step -> step.commands().stream())
                .filter(command -> command.where() != Command.Where.FENCE_COMMENT
                        && !CLEANS_UP.matcher(command.text()).find())
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
                return Optional.of(command).filter(change -> !isLookedAfter(change, procedure));
            }
        }
        return Optional.empty();
    }

    /** Whether a later step says what to look at. */
    private static boolean isLookedAfter(Command change, Procedure procedure) {
        return procedure
                .allSteps()
                .anyMatch(step -> step.span().start() > change.span().end()
                        && (Instructions.verb(step.text())
                                        .filter(LOOKING::contains)
                                        .isPresent()
                                || SAYS_WHAT.matcher(step.text()).find()));
    }

    /** An alert that clears is the check of the procedure that answers it; another procedure may verify this one. */
    private static boolean isCheckedElsewhere(Entry<Procedure> procedure, Graph graph) {
        return graph.from(procedure.id()).stream()
                        .anyMatch(link ->
                                link.kind() == Link.Kind.ANSWERS && link.to().startsWith("alert:"))
                || graph.to(procedure.id()).stream().anyMatch(link -> link.kind() == Link.Kind.VERIFIES);
    }
}
