package dev.runbook.core.lint.rules.alerts;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Threshold;
import dev.runbook.core.model.Threshold.Role;
import dev.runbook.core.threshold.Units;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Two figures for one thing: two targets of a metric, an alert or rollback while the target is met, a warning that comes
 * after what is critical.
 */
public final class ThresholdContradiction implements CatalogRule {
    private static final Set<Role> ONE_FIGURE = Set.of(Role.TARGET, Role.WARNING, Role.ALERT, Role.CRITICAL);

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        for (ServiceFacts service : context.graph().services()) {
            ThresholdStages.reversed(service).forEach(stages -> reverse(stages, reporter));
            Map<Span, String> severities = service.alerts().stream()
                    .map(Entry::fact)
                    .filter(alert -> alert.threshold().isPresent())
                    .collect(Collectors.toMap(
                            alert -> alert.threshold().orElseThrow().span(),
                            alert -> alert.severity().orElse(""),
                            (first, other) -> first));
            Set<Span> rules = service.alerts().stream()
                    .flatMap(alert -> alert.fact().rules().stream())
                    .flatMap(rule -> rule.thresholds().stream())
                    .map(Threshold::span)
                    .collect(Collectors.toSet());
            service.thresholds().stream()
                    .filter(entry -> entry.fact().confidence() != Confidence.GUESS)
                    .filter(entry -> !rules.contains(entry.fact().span()))
                    .collect(Collectors.groupingBy(Entry::id, TreeMap::new, Collectors.toList()))
                    .values()
                    .forEach(entries -> check(entries, severities, reporter));
        }
    }

    /** Holds each figure of a metric against the first of its role, and against the first target. */
    private static void check(List<Entry<Threshold>> entries, Map<Span, String> severities, Reporter reporter) {
        Map<Role, Threshold> firsts = new EnumMap<>(Role.class);
        entries.stream()
                .map(Entry::fact)
                .filter(t -> ONE_FIGURE.contains(t.role()))
                .forEach(here -> {
                    Optional.ofNullable(firsts.putIfAbsent(here.role(), here))
                            .filter(same -> differ(here, same) && !areStages(here, same, severities))
                            .ifPresent(same -> report(
                                    here,
                                    same,
                                    "is " + say(here) + " here and " + say(same)
                                            + " elsewhere: whoever reads one of them acts too early or too late",
                                    reporter));
                });
        Optional<Threshold> target = Optional.ofNullable(firsts.get(Role.TARGET));
        target.ifPresent(goal -> entries.stream()
                .map(Entry::fact)
                .filter(alert -> alert.role().tells() || alert.role() == Role.ROLLBACK)
                .filter(alert -> firesWithin(goal, alert))
                .forEach(alert -> report(
                        alert,
                        goal,
                        (alert.role() == Role.ROLLBACK ? "asks for a rollback at " : "alerts at ") + say(alert)
                                + ", which the target " + say(goal) + " allows: somebody "
                                + (alert.role() == Role.ROLLBACK ? "goes back" : "is woken") + " while all is well",
                        reporter)));
    }

    private static void reverse(ThresholdStages.Reversed stages, Reporter reporter) {
        Threshold warning = stages.warning();
        Threshold critical = stages.critical();
        reporter.report(reporter.diagnostic(
                        warning.span(),
                        warning.metric() + " warns at " + say(warning) + " and is critical at " + say(critical)
                                + " already: the warning comes last, when it is of no use.",
                        "Warn before it is critical, or swap the two figures.")
                .related(critical.span(), "here critical at " + say(critical)));
    }

    private static boolean differ(Threshold here, Threshold there) {
        boolean elsewhere = !here.span().file().equals(there.span().file())
                || here.span().line() != there.span().line();
        boolean sameWay = here.comparator().isUpward() == there.comparator().isUpward()
                && here.comparator().isDownward() == there.comparator().isDownward();
        return elsewhere
                && sameWay
                && Units.compare(here.quantity(), there.quantity())
                        .filter(order -> order != 0)
                        .isPresent();
    }

    /** Two severities, or two times, each with its own figure, are meant. */
    private static boolean areStages(Threshold here, Threshold there, Map<Span, String> severities) {
        boolean times = here.duration().isPresent()
                && there.duration().isPresent()
                && !here.duration().equals(there.duration());
        String one = severities.getOrDefault(here.span(), "");
        String two = severities.getOrDefault(there.span(), "");
        return times || (!one.isEmpty() && !two.isEmpty() && !one.equals(two));
    }

    private static boolean firesWithin(Threshold target, Threshold alert) {
        Optional<Integer> order = Units.compare(alert.quantity(), target.quantity());
        return (target.comparator().isDownward()
                        && alert.comparator().isUpward()
                        && order.filter(o -> o < 0).isPresent())
                || (target.comparator().isUpward()
                        && alert.comparator().isDownward()
                        && order.filter(o -> o > 0).isPresent());
    }

    private static void report(Threshold here, Threshold there, String what, Reporter reporter) {
        reporter.report(reporter.diagnostic(
                        here.span(),
                        here.metric() + " " + what + ".",
                        "Keep one figure, in one place, and refer to it.")
                .related(there.span(), "here " + there.role().word() + " " + say(there)));
    }

    private static String say(Threshold threshold) {
        return "`" + threshold.limit() + "`";
    }
}
