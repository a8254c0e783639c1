package dev.runbook.core.lint.rules.people;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.EscalationChain;
import dev.runbook.core.link.RoleName;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.EscalationStep;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Section;
import dev.runbook.core.model.Walk;
import dev.runbook.core.threshold.TimeLimits;
import java.util.List;

/** An escalation that does not say when the next one is called. The first is called at once and needs no time. */
public final class EscalationWithoutTime implements CatalogRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        context.graph().services().stream()
                .flatMap(service -> EscalationChain.of(service, context.graph()).stream())
                .filter(chain ->
                        hasTimes(chain.steps()) || chain.section().stream().noneMatch(EscalationWithoutTime::saysTimes))
                .map(chain -> chain.steps().stream()
                        .filter(step -> !RoleName.in(step.who()).isEmpty())
                        .toList())
                .forEach(steps -> check(steps, reporter));
    }

    private static void check(List<EscalationStep> steps, Reporter reporter) {
        List<EscalationStep> open = steps.stream()
                .skip(1)
                .filter(step -> step.after().flatMap(TimeLimits::in).isEmpty())
                .toList();
        if (open.isEmpty()) {
            return;
        }
        boolean reasons = open.stream().allMatch(step -> step.after().isPresent());
        Diagnostic finding = reporter.diagnostic(
                        open.get(0).span(),
                        reasons
                                ? "The escalation says why " + open.get(0).who()
                                        + " is called, but not after how long without an answer."
                                : "The escalation does not say when "
                                        + open.get(0).who()
                                        + " is called: each waits for the other, or wakes everybody.",
                        "Give each step a limit, such as `after 15 min without an answer`.")
                .with(reasons ? Severity.INFO : Severity.WARNING);
        for (EscalationStep step : open.subList(1, open.size())) {
            finding = finding.related(step.span(), "nor when " + step.who() + " is called");
        }
        reporter.report(finding);
    }

    private static boolean hasTimes(List<EscalationStep> steps) {
        return steps.stream()
                .anyMatch(step -> step.after().flatMap(TimeLimits::in).isPresent());
    }

    /** Whether a time stands anywhere in the section, where the steps themselves have none. */
    private static boolean saysTimes(Section section) {
        return section.allBlocks()
                .flatMap(Walk::blocks)
                .filter(Block.Paragraph.class::isInstance)
                .flatMap(Walk::ownInlines)
                .anyMatch(inline -> TimeLimits.in(Inline.text(List.of(inline))).isPresent());
    }
}
