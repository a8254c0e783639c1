package dev.runbook.core.lint.rules.alerts;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.DeadAddresses;
import dev.runbook.core.link.Graph;
import dev.runbook.core.link.Pointer;
import dev.runbook.core.link.Remedies;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Entry;
import java.util.List;

/** An alert that wakes somebody and has nothing more to say: no procedure, no text, no pointer to one. */
public final class AlertWithoutProcedure implements CatalogRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        Graph graph = context.graph();
        graph.catalog().alerts().stream()
                // An alert that only a rule knows lacks more than a procedure: `alert-without-runbook` says so.
                .filter(alert -> alert.fact().rules().isEmpty() || graph.isDocumented(alert))
                .filter(alert -> !isAnswered(alert, graph, graph.deadAddresses(alert.id())))
                .filter(alert -> !Pointer.in(context.line(alert.fact().span())))
                .forEach(
                        alert -> reporter.report(
                                alert.fact().span(),
                                "No procedure answers the alert " + alert.fact().name()
                                        + ": whoever is paged finds nothing to do.",
                                "Describe the first check and the mend below a heading of this name, or link to the procedure."));
    }

    private static boolean isAnswered(Entry<Alert> alert, Graph graph, List<DeadAddresses.Dead> dead) {
        boolean elsewhere = alert.fact().rules().stream()
                .filter(rule -> rule.runbookUrl().isPresent())
                .anyMatch(rule ->
                        dead.stream().noneMatch(address -> address.rule().equals(rule)));
        return elsewhere || Remedies.has(alert, graph);
    }
}
