package dev.runbook.core.lint.rules.alerts;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.DeadAddresses;
import dev.runbook.core.link.Graph;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Written;
import java.util.Optional;

/**
 * A {@code runbook_url} at which there is no page or no such anchor. Where no runbook speaks of the alert either, the page is
 * what is missing, and {@code alert-without-runbook} says so.
 */
public final class RunbookUrlDead implements CatalogRule {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        Graph graph = context.graph();
        Optional<String> site = context.config().root();
        for (Entry<Alert> alert : graph.catalog().alerts()) {
            graph.deadAddresses(alert.id()).stream()
                    .filter(address -> !address.page() || graph.isDocumented(alert))
                    .forEach(address -> reporter.report(finding(address, graph, site, reporter)));
        }
    }

    private static Diagnostic finding(DeadAddresses.Dead dead, Graph graph, Optional<String> site, Reporter reporter) {
        boolean certain = dead.confidence() == Confidence.CERTAIN;
        String what = dead.page()
                ? "There is no page at this `runbook_url`"
                : "The page at this `runbook_url` has no anchor `#" + anchor(dead) + "`";
        String hurt = dead.page()
                ? ": whoever is paged about " + dead.rule().name() + " lands nowhere."
                : ": whoever is paged about " + dead.rule().name() + " lands at its top.";
        Diagnostic finding = reporter.diagnostic(
                        dead.span(), what + hurt + question(dead, graph, site), "Correct the address in the rule.")
                .with(dead.confidence());
        Diagnostic related = dead.alert()
                .fact()
                .body()
                .map(body -> finding.related(body.span(), "what a runbook says of it"))
                .orElse(finding);
        return certain ? related : related.with(Severity.WARNING);
    }

    /** The page of the alert itself where it is known, else what was nearly written. */
    private static String question(DeadAddresses.Dead dead, Graph graph, Optional<String> site) {
        boolean own = dead.page() && site.isPresent() && graph.isDocumented(dead.alert());
        String root = site.orElse("");
        Optional<String> meant = own && dead.confidence() == Confidence.CERTAIN
                ? Optional.of(root + dead.alert().url())
                : dead.nearest().map(near -> dead.page() ? root + near : "#" + near);
        return meant.map(near -> " Did you mean `" + near + "`?").orElse("");
    }

    private static String anchor(DeadAddresses.Dead dead) {
        String url = dead.rule().runbookUrl().map(Written::text).orElse("");
        return url.substring(url.indexOf('#') + 1);
    }
}
