package dev.runbook.core.lint.rules.procedures;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.Graph;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Link;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Walk;
import java.util.EnumSet;
import java.util.Set;

/** A procedure that works on the system and has no command: it says what to do and not how. */
public final class ProcedureWithoutCommands implements CatalogRule {
    /** What is done with commands; the rest is done by talking, thinking or clicking. */
    private static final Set<Procedure.Kind> TECHNICAL = EnumSet.of(
            Procedure.Kind.DEPLOY,
            Procedure.Kind.ROLLBACK,
            Procedure.Kind.TROUBLESHOOT,
            Procedure.Kind.DIAGNOSTIC,
            Procedure.Kind.BACKUP,
            Procedure.Kind.RESTORE,
            Procedure.Kind.MIGRATION,
            Procedure.Kind.FAILOVER,
            Procedure.Kind.SCALE,
            Procedure.Kind.CACHE,
            Procedure.Kind.HEALTHCHECK,
            Procedure.Kind.SECURITY);

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        for (Entry<Procedure> procedure : context.graph().catalog().procedures()) {
            if (!hasCommand(procedure.fact()) && !leadsOn(procedure, context.graph())) {
                report(procedure, context.graph(), reporter);
            }
        }
    }

    private static void report(Entry<Procedure> entry, Graph graph, Reporter reporter) {
        Procedure procedure = entry.fact();
        if (procedure.style() == Procedure.StepStyle.FENCE_COMMENTS) {
            reporter.report(
                    procedure.span(),
                    "The code of " + procedure.title() + " is comments only: pasted into a shell it does nothing, "
                            + "and how each step is done is left open.",
                    "Write the commands, or make it a numbered list of what is done by hand and where.");
        } else if (isTechnical(entry, graph)
                && procedure.style() != Procedure.StepStyle.TASK_LIST
                && procedure.confidence() != Confidence.GUESS) {
            reporter.report(reporter.diagnostic(
                            procedure.span(),
                            procedure.title() + " says what to do and nowhere how: "
                                    + "whoever has not done it before has to find the commands under pressure.",
                            "Add the commands, or link to the procedures that hold them.")
                    .with(Severity.INFO));
        }
    }

    private static boolean isTechnical(Entry<Procedure> procedure, Graph graph) {
        boolean answers = graph.from(procedure.id()).stream()
                .anyMatch(link -> link.kind() == Link.Kind.ANSWERS && link.to().startsWith("alert:"));
        Procedure.Kind kind = procedure.fact().kind();
        return TECHNICAL.contains(kind) || kind == Procedure.Kind.INCIDENT && answers;
    }

    private static boolean hasCommand(Procedure procedure) {
        return procedure.commands().anyMatch(command -> command.where() != Command.Where.FENCE_COMMENT);
    }

    /** Whether it leads to another procedure or page, where the commands may be. */
    private static boolean leadsOn(Entry<Procedure> procedure, Graph graph) {
        return graph.from(procedure.id()).stream()
                        .anyMatch(link ->
                                link.kind() == Link.Kind.MENTIONS && link.to().startsWith("procedure:"))
                || procedure
                        .fact()
                        .body()
                        .allBlocks()
                        .flatMap(Walk::blocks)
                        .flatMap(Walk::ownInlines)
                        .flatMap(Walk::inlines)
                        .anyMatch(Inline.Link.class::isInstance);
    }
}
