package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Nearest;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Service;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A script that is called, while the catalog of the service lists its scripts and has none of this path. */
public final class ScriptMissing implements CatalogRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        Map<String, Service> services = context.graph().catalog().services().stream()
                .map(Entry::fact)
                .collect(Collectors.toMap(Service::id, Function.identity(), (first, second) -> first));
        for (ServiceFacts facts : context.graph().services()) {
            Service service = services.get(facts.service());
            if (service != null && !service.scripts().isEmpty()) {
                check(facts, service, context, reporter);
            }
        }
    }

    private static void check(ServiceFacts facts, Service service, Context context, Reporter reporter) {
        Set<String> listed = new TreeSet<>(service.scripts());
        Set<String> names = listed.stream().map(ScriptMissing::name).collect(Collectors.toSet());
        Set<String> told = new HashSet<>();
        for (Script script : Script.in(facts)) {
            boolean own = script.path().startsWith("./") || script.path().startsWith("scripts/");
            if (own && !names.contains(script.name()) && told.add(script.plainPath())) {
                Diagnostic diagnostic = reporter.diagnostic(
                                Departure.span(script.command(), script.call(), context),
                                "The catalog of the service lists its scripts, and `" + script.path()
                                        + "` is not among them." + Nearest.question(script.path(), List.copyOf(listed)),
                                "Correct the path, or add the script to `scripts` in `service.yaml`.")
                        .with(Confidence.LIKELY);
                reporter.report(diagnostic.related(service.span(), "the catalog of the service"));
            }
        }
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
