package dev.runbook.core.lint.rules.procedures;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Procedure.StepStyle;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Step;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A step that comes too late: what it was to keep, tell or prepare is over. Only steps in an order are looked at. */
public final class StepOrder implements RunbookRule {
    private static final Set<StepStyle> ORDERED =
            EnumSet.of(StepStyle.ORDERED, StepStyle.NUMBERED_HEADINGS, StepStyle.FENCE_COMMENTS);

    /** Who writes this has thought of the order. */
    private static final Pattern EXCUSED = Pattern.compile(
            "(?i)\\b(?:(?:own|old|new|current|running|same) image|on purpose|deliberately|order matters|backwards?[- ]compatible)\\b");

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Source source = runbook.fact().document().source();
        for (Procedure procedure : runbook.fact().facts().of(Procedure.class)) {
            if (!ORDERED.contains(procedure.style()) || procedure.confidence() == Confidence.GUESS) {
                continue;
            }
            List<Step> steps =
                    procedure.steps().stream().flatMap(StepOrder::leaves).toList();
            if (procedure
                    .allSteps()
                    .anyMatch(step -> EXCUSED.matcher(step.prose()).find())) {
                continue;
            }
            Order.ALL.stream()
                    .filter(order -> order.kinds().isEmpty() || order.kinds().contains(procedure.kind()))
                    .forEach(order -> check(order, steps, source, reporter));
        }
    }

    private static Stream<Step> leaves(Step step) {
        return step.isLeaf()
                ? Stream.of(step)
                : Stream.concat(
                        step.commands().isEmpty() ? Stream.empty() : Stream.of(step),
                        step.substeps().stream().flatMap(StepOrder::leaves));
    }

    private static void check(Order order, List<Step> steps, Source source, Reporter reporter) {
        Optional<Step> then = Optional.empty();
        for (Step step : steps) {
            boolean first = order.first().test(step);
            if (first && then.isEmpty()) {
                return;
            }
            if (first) {
                reporter.report(reporter.diagnostic(place(step, source), "This step " + order.why() + ".", order.mend())
                        .with(Confidence.LIKELY)
                        .related(place(then.get(), source), "the step that must come later"));
                return;
            }
            if (then.isEmpty() && order.then().test(step)) {
                then = Optional.of(step);
            }
        }
    }

    private static Span place(Step step, Source source) {
        return step.commands().stream()
                .findFirst()
                .map(command -> command.span())
                .orElseGet(() -> step.head(source));
    }
}
