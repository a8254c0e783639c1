package dev.runbook.core.lint.rules.people;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.RecoveryTarget;
import dev.runbook.core.model.SeverityLevel;
import dev.runbook.core.threshold.TimeLimits;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A recovery target that the runbook's own figures rule out. */
public final class RecoveryTargetContradiction implements CatalogRule {
    private record Answer(SeverityLevel level, Duration time) {}

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        for (ServiceFacts service : context.graph().services()) {
            List<RecoveryTarget> targets = service.facts().of(RecoveryTarget.class);
            fastest(service.facts().of(SeverityLevel.class))
                    .ifPresent(answer -> targets.forEach(target -> tooFast(target, answer, reporter)));
            twoFigures(targets, "RTO", RecoveryTarget::rto, reporter);
            twoFigures(targets, "RPO", RecoveryTarget::rpo, reporter);
        }
    }

    /** The fastest answer; none where a level's time cannot be read, since that one may be faster. */
    private static Optional<Answer> fastest(List<SeverityLevel> levels) {
        List<SeverityLevel> timed = levels.stream()
                .filter(level -> level.responseTime().isPresent())
                .toList();
        List<Answer> answers = timed.stream()
                .flatMap(level ->
                        level.responseTime().flatMap(TimeLimits::in).stream().map(time -> new Answer(level, time)))
                .toList();
        boolean topRead = !timed.isEmpty()
                && timed.get(0).responseTime().flatMap(TimeLimits::in).isPresent();
        return topRead ? answers.stream().min(Comparator.comparing(Answer::time)) : Optional.empty();
    }

    private static void tooFast(RecoveryTarget target, Answer answer, Reporter reporter) {
        Optional<Duration> rto = target.rto().flatMap(TimeLimits::in);
        if (rto.isPresent()
                && rto.get().compareTo(answer.time()) <= 0
                && !answer.time().isZero()) {
            String figure = answer.level().responseTime().orElse("");
            reporter.report(reporter.diagnostic(
                            target.span(),
                            target.component() + " must be back within "
                                    + target.rto().orElse("")
                                    + ", but even " + answer.level().name() + " is answered only within " + figure
                                    + ": the target is missed before anybody starts.",
                            "Answer faster, recover without a person, or promise what can be kept.")
                    .related(answer.level().span(), answer.level().name() + " is answered within " + figure));
        }
    }

    private static void twoFigures(
            List<RecoveryTarget> targets,
            String name,
            Function<RecoveryTarget, Optional<String>> figure,
            Reporter reporter) {
        Map<String, RecoveryTarget> firsts = new HashMap<>();
        for (RecoveryTarget target : targets) {
            Optional<Duration> time = figure.apply(target).flatMap(TimeLimits::in);
            Optional<RecoveryTarget> first =
                    time.flatMap(t -> Optional.ofNullable(firsts.putIfAbsent(Names.words(target.component()), target)));
            if (first.isPresent() && !time.equals(figure.apply(first.get()).flatMap(TimeLimits::in))) {
                String here = figure.apply(target).orElse("");
                String there = figure.apply(first.get()).orElse("");
                reporter.report(reporter.diagnostic(
                                target.span(),
                                "The " + name + " of " + target.component() + " is " + here + " here and " + there
                                        + " elsewhere: nobody knows which was promised.",
                                "Keep the figure that was agreed on, in one place.")
                        .related(first.get().span(), "here it is " + there));
            }
        }
    }
}
