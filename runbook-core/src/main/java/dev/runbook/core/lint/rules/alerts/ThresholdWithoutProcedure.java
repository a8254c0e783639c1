package dev.runbook.core.lint.rules.alerts;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.link.Graph;
import dev.runbook.core.link.Pointer;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Link;
import dev.runbook.core.model.Section;
import dev.runbook.core.model.Threshold;
import dev.runbook.core.model.Threshold.Role;
import dev.runbook.core.threshold.MetricKeys;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A threshold that asks for an action which no procedure describes, and which is no alert, or a target that nothing is said of. One that stands in a procedure
 * or in an alert's text has its action around it.
 */
public final class ThresholdWithoutProcedure implements CatalogRule {
    private static final Set<Role> ASKING = Set.of(Role.WARNING, Role.SCALE, Role.ACTION, Role.TARGET);

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        Graph graph = context.graph();
        List<ServiceFacts> withProcedures = graph.services().stream()
                .filter(service -> !service.procedures().isEmpty())
                .toList();
        for (ServiceFacts service : withProcedures) {
            Set<String> lines = new HashSet<>();
            Set<String> watched = service.watched();
            Map<String, List<Span>> texts = Stream.concat(
                            service.procedures().stream()
                                    .map(procedure -> procedure.fact().body()),
                            service.alerts().stream().flatMap(alert -> alert.fact().body().stream()))
                    .map(Section::span)
                    .collect(Collectors.groupingBy(Span::file));
            service.thresholds().stream()
                    .filter(entry -> ASKING.contains(entry.fact().role()))
                    .filter(entry -> entry.fact().confidence() != Confidence.GUESS)
                    .filter(entry -> entry.fact().role() != Role.TARGET || isAlone(entry.fact(), watched))
                    .filter(entry -> !isAnswered(entry, graph))
                    .map(Entry::fact)
                    .filter(threshold -> texts.getOrDefault(threshold.span().file(), List.of()).stream()
                            .noneMatch(text -> text.contains(threshold.span())))
                    .filter(threshold -> !Pointer.in(context.line(threshold.span())))
                    .filter(threshold -> lines.add(
                            threshold.span().file() + ":" + threshold.span().line()))
                    .forEach(threshold -> report(threshold, reporter));
        }
    }

    /** A target of a text of which no alert speaks; a catalog may list what is only looked at. */
    private static boolean isAlone(Threshold target, Set<String> watched) {
        return target.span().file().endsWith(".md") && !watched.contains(MetricKeys.key(target.metric()));
    }

    private static void report(Threshold threshold, Reporter reporter) {
        String figure = "`" + threshold.limit() + "`";
        boolean target = threshold.role() == Role.TARGET;
        Diagnostic finding = reporter.diagnostic(
                threshold.span(),
                target
                        ? "When " + threshold.metric() + " is no longer " + figure
                                + ", no alert tells it and no procedure says what to do."
                        : "At " + figure + " of " + threshold.metric()
                                + " somebody is to act, but no procedure says how.",
                "Describe it below a heading that names the metric, or link from here to the procedure.");
        reporter.report(target ? finding.with(Severity.INFO) : finding);
    }

    /** Whether an alert watches the metric, which is then asked for its own procedure, or a procedure is about it. */
    private static boolean isAnswered(Entry<Threshold> entry, Graph graph) {
        return graph.to(entry.id()).stream()
                .anyMatch(link -> link.kind() == Link.Kind.ANSWERS || link.kind() == Link.Kind.MEASURES);
    }
}
