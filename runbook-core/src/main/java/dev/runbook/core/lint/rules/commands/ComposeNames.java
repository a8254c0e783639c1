package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Invocation;
import java.util.ArrayList;
import java.util.List;

/** Finds services whose commands call both {@code docker compose} and {@code docker-compose}, two programs of two versions. */
final class ComposeNames {
    private ComposeNames() {}

    static void check(ServiceFacts service, Context context, Reporter reporter) {
        List<Span> plugin = new ArrayList<>();
        List<Span> program = new ArrayList<>();
        for (Command command : service.facts().of(Command.class)) {
            for (Invocation invocation : command.invocations()) {
                if (invocation.program().equals("docker-compose")) {
                    boolean old = invocation.words().get(0).text().endsWith("docker-compose");
                    (old ? program : plugin).add(Departure.span(command, invocation, context));
                }
            }
        }
        if (plugin.isEmpty() || program.isEmpty()) {
            return;
        }
        boolean newIsRare = plugin.size() < program.size();
        List<Span> rare = newIsRare ? plugin : program;
        Diagnostic diagnostic = reporter.diagnostic(
                        rare.get(0),
                        "This says `" + (newIsRare ? "docker compose" : "docker-compose") + "`, most others say `"
                                + (newIsRare ? "docker-compose" : "docker compose")
                                + "`: they are two programs, and a machine may have only one of them.",
                        "Use `docker compose` everywhere.")
                .with(Severity.INFO);
        reporter.report(Departure.related(diagnostic, newIsRare ? program : plugin, "the other program"));
    }
}
