package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.Graph;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Link;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Step;
import dev.runbook.core.model.Walk;
import java.util.regex.Pattern;

/**
 * A command that destroys or overwrites, with nothing after it in its procedure that looks at what is left, though the
 * procedure has its check, before or elsewhere. A procedure without any is {@code procedure-without-verification}.
 */
public final class DestructiveUnverified implements CatalogRule {
    private static final Pattern LOOKS = Pattern.compile(
            "(?i)\\b(?:verif\\w*|validat\\w*|check\\w*|confirm\\w*|test\\w*|smoke|make sure|ensure|monitor|watch|look|review|compare|count|expect\\w*|should (?:be|show|print|now)|healthy)\\b");

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        for (Entry<Procedure> entry : context.graph().catalog().procedures()) {
            Procedure procedure = entry.fact();
            if (!procedure.verification() && !isCheckedElsewhere(entry, context.graph())) {
                continue;
            }
            procedure
                    .commands()
                    .filter(command -> command.effect() == Command.Effect.DESTROY
                            && command.where() != Command.Where.FENCE_COMMENT)
                    .reduce((first, second) -> second)
                    .filter(command -> Harm.of(command) == Harm.MUCH && !isLookedAt(command, procedure))
                    .ifPresent(command -> reporter.report(reporter.diagnostic(
                                    command.span(),
                                    "Nothing after this looks at what is left: too much may be gone, or nothing at all.",
                                    "Add a step that shows the result, and say what it must print.")
                            .with(Confidence.LIKELY)));
        }
    }

    private static boolean isCheckedElsewhere(Entry<Procedure> procedure, Graph graph) {
        return graph.from(procedure.id()).stream().anyMatch(link -> link.kind() == Link.Kind.ANSWERS)
                || graph.to(procedure.id()).stream().anyMatch(link -> link.kind() == Link.Kind.VERIFIES);
    }

    private static boolean isLookedAt(Command command, Procedure procedure) {
        int end = command.span().end();
        return procedure
                        .commands()
                        .anyMatch(other -> other.span().start() >= end
                                && (other.effect() == Command.Effect.READ
                                        || LOOKS.matcher(other.text()).find()))
                || procedure
                        .allSteps()
                        .anyMatch(step -> step.span().start() >= end
                                && LOOKS.matcher(step.text()).find())
                || procedure
                        .body()
                        .allBlocks()
                        .flatMap(Walk::blocks)
                        .anyMatch(block -> block.span().start() >= end
                                && block instanceof Block.Paragraph paragraph
                                && LOOKS.matcher(paragraph.text()).find())
                || procedure
                        .allSteps()
                        .filter(step -> step.span().contains(command.span()))
                        .anyMatch(DestructiveUnverified::looksAfter);
    }

    /** Whether the step itself says what must be seen. */
    private static boolean looksAfter(Step step) {
        return step.isLeaf() && LOOKS.matcher(step.prose()).find();
    }
}
