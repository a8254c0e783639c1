package dev.runbook.core.lint.rules.procedures;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.link.Graph;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Document;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Link;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Procedure.Kind;
import dev.runbook.core.model.Step;
import dev.runbook.core.model.Walk;
import java.util.regex.Pattern;

/**
 * A way back that does not say when it is to be gone: a rollback procedure without any condition that nothing leads to, or a
 * step that goes back {@code if needed}.
 */
public final class RollbackWithoutTrigger implements CatalogRule {
    private static final Pattern TRIGGER = Pattern.compile(
            "(?i)\\b(?:if|when|whenever|in case|once|unless|until|where|fail(?:s|ed|ing|ure)?"
                    + "|triggers?|criteria|conditions?|symptoms?|indicators?|thresholds?|causing)\\b|[<>\u2264\u2265]\\s*\\d");

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        Graph graph = context.graph();
        for (Entry<Procedure> entry : graph.catalog().procedures()) {
            Procedure procedure = entry.fact();
            if (procedure.confidence() == Confidence.GUESS) {
                continue;
            }
            if (procedure.kind() == Kind.ROLLBACK && !hasTrigger(procedure) && !isLedTo(entry, graph)) {
                reporter.report(reporter.diagnostic(
                                procedure.span(),
                                procedure.title()
                                        + " does not say when: one goes back at the first error, another waits an hour.",
                                "Name what must be seen for it, as in \"error rate above 5 % for ten minutes after a deployment\".")
                        .with(Confidence.LIKELY));
            }
            graph.document(procedure.span().file())
                    .map(Document::source)
                    .ifPresent(source -> procedure
                            .allSteps()
                            .filter(step -> WayBack.isOpen(step) || isReleased(procedure) && isBare(step))
                            .forEach(step -> report(step, source, reporter)));
        }
    }

    private static void report(Step step, Source source, Reporter reporter) {
        reporter.report(reporter.diagnostic(
                        step.head(source),
                        "This step goes back and does not say when: whoever follows the list either skips it or undoes what worked.",
                        "Name what must be seen for it, and keep it apart from the steps that are always done.")
                .with(Confidence.LIKELY));
    }

    /** Elsewhere a way back is a remedy that the text around it gives, or one of many commands. */
    private static boolean isReleased(Procedure procedure) {
        return procedure.kind() == Kind.DEPLOY
                || procedure.kind() == Kind.MIGRATION
                || procedure.kind() == Kind.MAINTENANCE;
    }

    /** Whether a step runs the way back with no word about the occasion. */
    private static boolean isBare(Step step) {
        return WayBack.isNamed(step.prose())
                && step.commands().stream().anyMatch(WayBack::isRun)
                && !TRIGGER.matcher(step.prose()).find()
                && Hedge.of(step).isEmpty();
    }

    private static boolean hasTrigger(Procedure procedure) {
        return procedure.preconditions().isPresent()
                || TRIGGER.matcher(procedure.title()).find()
                || procedure.body().allBlocks().flatMap(Walk::blocks).anyMatch(RollbackWithoutTrigger::saysWhen)
                || procedure
                        .allSteps()
                        .anyMatch(step -> TRIGGER.matcher(step.prose()).find());
    }

    private static boolean saysWhen(Block block) {
        return block instanceof Block.Paragraph paragraph
                        && TRIGGER.matcher(paragraph.text()).find()
                || block instanceof Block.Heading heading
                        && TRIGGER.matcher(heading.text()).find();
    }

    /** Who is led here by an alert or a step knows when. */
    private static boolean isLedTo(Entry<Procedure> entry, Graph graph) {
        return graph.to(entry.id()).stream()
                        .anyMatch(link -> link.kind() == Link.Kind.MENTIONS
                                && !link.from().startsWith("runbook:"))
                || graph.from(entry.id()).stream()
                        .anyMatch(link -> link.kind() != Link.Kind.MENTIONS && link.kind() != Link.Kind.DOCUMENTS);
    }
}
