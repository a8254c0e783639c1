package dev.runbook.core.lint.rules.people;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.EscalationChain;
import dev.runbook.core.link.RoleName;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.EscalationStep;
import dev.runbook.core.threshold.TimeLimits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Two places of one service that say differently who is called, or when. */
public final class EscalationInconsistent implements CatalogRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        context.graph().services().forEach(service -> {
            List<EscalationChain> chains = EscalationChain.of(service, context.graph()).stream()
                    .filter(chain -> chain.steps().size() > 1)
                    .toList();
            for (EscalationChain other : chains.subList(Math.min(1, chains.size()), chains.size())) {
                compare(chains.get(0).steps(), other.steps(), reporter);
            }
        });
    }

    private static void compare(List<EscalationStep> first, List<EscalationStep> other, Reporter reporter) {
        boolean sameTimes = true;
        for (EscalationStep step : other) {
            for (EscalationStep known : called(step, first)) {
                Optional<Duration> here = step.after().flatMap(TimeLimits::in);
                Optional<Duration> there = known.after().flatMap(TimeLimits::in);
                if (here.isPresent() && there.isPresent() && !here.equals(there)) {
                    sameTimes = false;
                    String when = step.after().orElse("");
                    String then = known.after().orElse("");
                    reporter.report(reporter.diagnostic(
                                    step.span(),
                                    step.who() + " is called \"" + when + "\" here and \"" + then
                                            + "\" elsewhere: whoever is on duty waits too long or not long enough.",
                                    "Keep one escalation and link to it.")
                            .related(known.span(), "here: " + then));
                }
            }
        }
        Optional<EscalationStep> only = onlyIn(other, first);
        Optional<EscalationStep> missed = onlyIn(first, other);
        if (sameTimes && only.isPresent() && missed.isPresent()) {
            reporter.report(reporter.diagnostic(
                            only.get().span(),
                            "This escalation calls " + only.get().who() + ", the other one of the service "
                                    + missed.get().who() + " instead: it is open which of them holds.",
                            "Keep one escalation and link to it, or say for which incidents each is.")
                    .with(Severity.INFO)
                    .related(
                            missed.get().span(),
                            "the other one calls " + missed.get().who()));
        }
    }

    /** The first whom only one of the two calls; whoever is on duty is called in both, said or not. */
    private static Optional<EscalationStep> onlyIn(List<EscalationStep> here, List<EscalationStep> there) {
        return here.stream()
                .filter(step -> !RoleName.in(step.who()).isEmpty()
                        && !RoleName.of(step.who()).isOnCall())
                .filter(step -> there.stream()
                        .noneMatch(known -> RoleName.of(known.who()).equals(RoleName.of(step.who()))))
                .findFirst();
    }

    /** The steps that call the same people: by the same name, else by one that may mean them. */
    private static List<EscalationStep> called(EscalationStep step, List<EscalationStep> there) {
        RoleName who = RoleName.of(step.who());
        List<EscalationStep> named = there.stream()
                .filter(known -> RoleName.of(known.who()).equals(who))
                .toList();
        return named.isEmpty()
                ? there.stream()
                        .filter(known -> RoleName.of(known.who()).meets(who))
                        .toList()
                : named;
    }
}
