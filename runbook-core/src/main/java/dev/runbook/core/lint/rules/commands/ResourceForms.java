package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.link.Kubernetes;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Invocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds workloads written as {@code deployment web} here and {@code deployment/web} there: a search finds half of them. */
final class ResourceForms {
    private ResourceForms() {}

    static void check(ServiceFacts service, Context context, Reporter reporter) {
        Map<String, List<Span>> slashed = new TreeMap<>();
        Map<String, List<Span>> apart = new TreeMap<>();
        for (Command command : service.facts().of(Command.class)) {
            for (Invocation invocation : command.invocations()) {
                List<Kubernetes.Resource> resources = Kubernetes.resources(invocation);
                for (Kubernetes.Resource resource : resources) {
                    boolean one = resource.slashed() || resources.size() == 1;
                    if (one && !resource.kind().equals("pod")) {
                        (resource.slashed() ? slashed : apart)
                                .computeIfAbsent(resource.kind() + " " + resource.name(), key -> new ArrayList<>())
                                .add(Departure.span(command, invocation, context));
                    }
                }
            }
        }
        apart.forEach((name, places) -> {
            if (slashed.containsKey(name)) {
                report(name, places, slashed.get(name), reporter);
            }
        });
    }

    private static void report(String name, List<Span> apart, List<Span> slashed, Reporter reporter) {
        boolean slashIsRare = slashed.size() < apart.size();
        String slash = name.replace(' ', '/');
        Diagnostic diagnostic = reporter.diagnostic(
                        (slashIsRare ? slashed : apart).get(0),
                        "`" + (slashIsRare ? slash : name) + "` is written `" + (slashIsRare ? name : slash)
                                + "` elsewhere: whoever searches for one form misses the other.",
                        "Write it in one way.")
                .with(Severity.INFO);
        reporter.report(Departure.related(diagnostic, slashIsRare ? apart : slashed, "the other form"));
    }
}
