package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.Kubernetes;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.link.Values;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Invocation;
import dev.runbook.core.model.Section;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Replicas set by hand on a workload that an autoscaler looks after: it sets them back within a minute. Zero replicas switch
 * the autoscaler off, so neither that nor the way back from it is a conflict.
 */
public final class HpaConflict implements CatalogRule {
    private static final int LOOK_BACK = 2000;
    private static final Pattern SET_ASIDE = Pattern.compile(
            "(?i)(?:hpa|autoscal)[^\\n]{0,100}(?:suspend|paus|disabl|delet|remov|minReplicas|switch|\\bmin(?:imum)?\\b|\\boff\\b|does not|is not|undoe|allows)"
                    + "|(?:suspend|paus|disabl|delet|remov|minReplicas|switch|patch)[^\\n]{0,100}(?:hpa|autoscal)|replicas=0");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        for (ServiceFacts service : context.graph().services()) {
            List<NamedThing> things = NamedThing.in(service);
            List<NamedThing> scalers = things.stream()
                    .filter(thing ->
                            thing.kind().equals("hpa") || thing.invocation().hasOperand(0, "autoscale"))
                    .toList();
            Optional<Command> looksAtScalers = service.facts().of(Command.class).stream()
                    .filter(command -> command.invocations().stream().anyMatch(HpaConflict::isAboutScalers))
                    .findFirst();
            if (scalers.isEmpty() && looksAtScalers.isEmpty()) {
                continue;
            }
            Set<String> told = new HashSet<>();
            for (NamedThing thing : things) {
                boolean scales = thing.isGiven()
                        && thing.invocation().hasOperand(0, "scale")
                        && thing.invocation()
                                .value("--replicas")
                                .filter(count -> !count.text().equals("0"))
                                .isPresent()
                        && !told.contains(thing.name())
                        && !isSetAside(thing, context);
                if (scales && told.add(thing.name())) {
                    report(thing, scalers, looksAtScalers, context, reporter);
                }
            }
        }
    }

    private static boolean isAboutScalers(Invocation invocation) {
        return Kubernetes.isKubectl(invocation)
                && invocation.operands().stream()
                        .skip(1)
                        .limit(1)
                        .anyMatch(word -> word.text().matches("hpa|horizontalpodautoscalers?"));
    }

    private static boolean isSetAside(NamedThing thing, Context context) {
        return context.graph()
                .document(thing.command().span().file())
                .filter(document -> {
                    Section section = document.sectionAt(thing.command().span());
                    int end = thing.command().span().start();
                    int start = Math.max(section.span().start(), end - LOOK_BACK);
                    return SET_ASIDE
                            .matcher(document.source().text())
                            .region(start, Math.max(start, end))
                            .find();
                })
                .isPresent();
    }

    private static void report(
            NamedThing thing,
            List<NamedThing> scalers,
            Optional<Command> looksAtScalers,
            Context context,
            Reporter reporter) {
        Optional<NamedThing> own = scalers.stream()
                .filter(scaler -> !Values.isOpen(scaler.name()) && scaler.name().contains(thing.name()))
                .findFirst();
        Optional<Command> other = own.map(NamedThing::command).or(() -> looksAtScalers);
        other.ifPresent(command -> reporter.report(reporter.diagnostic(
                        Departure.span(thing.command(), thing.invocation(), context),
                        "This sets the replicas of `" + thing.name() + "` by hand"
                                + (own.isPresent()
                                        ? ", and an autoscaler sets them back within a minute."
                                        : "; if it has an autoscaler, that sets them back within a minute."),
                        "Change the autoscaler's minimum instead, or suspend it first and say when it comes back.")
                .with(own.isPresent() ? Severity.WARNING : Severity.INFO)
                .with(own.isPresent() ? Confidence.LIKELY : Confidence.GUESS)
                .related(command.span(), "the autoscaler")));
    }
}
