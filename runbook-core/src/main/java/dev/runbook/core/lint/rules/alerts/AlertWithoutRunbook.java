package dev.runbook.core.lint.rules.alerts;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.link.DeadAddresses;
import dev.runbook.core.link.Graph;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Entry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An alerting rule of which no runbook speaks, in a collection whose runbooks speak of others; or one whose runbook is here
 * while the rule does not lead to it. An address that leads to another site is taken for the runbook.
 */
public final class AlertWithoutRunbook implements CatalogRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        Graph graph = context.graph();
        List<Entry<Alert>> raised = graph.catalog().alerts().stream()
                .filter(alert -> !alert.fact().rules().isEmpty())
                .toList();
        Set<String> spokenOf = raised.stream()
                .filter(graph::isDocumented)
                .flatMap(alert -> alert.fact().rules().stream())
                .map(rule -> rule.span().file())
                .collect(Collectors.toSet());
        if (graph.catalog().runbooks().isEmpty()) {
            return;
        }
        for (Entry<Alert> alert : raised) {
            if (graph.isDocumented(alert)) {
                alert.fact().rules().stream()
                        .filter(rule -> rule.runbookUrl().isEmpty() && Paging.tellsSomebody(rule))
                        .filter(rule -> alert.fact().body().isPresent())
                        .forEach(rule -> reporter.report(unled(alert, rule, context, reporter)));
            } else {
                unwritten(alert, graph.deadAddresses(alert.id()), spokenOf, reporter);
            }
        }
    }

    private static void unwritten(
            Entry<Alert> alert, List<DeadAddresses.Dead> dead, Set<String> spokenOf, Reporter reporter) {
        List<AlertRule> rules = alert.fact().rules().stream()
                .filter(Paging::tellsSomebody)
                .filter(rule -> isNowhere(alert, rule, dead))
                .toList();
        if (rules.isEmpty()) {
            return;
        }
        AlertRule first = rules.get(0);
        String address = dead.isEmpty() ? "" : ", and its `runbook_url` leads nowhere";
        Diagnostic finding = reporter.diagnostic(
                first.span(),
                "No runbook speaks of the alert " + first.name() + address + ": whoever is paged finds nothing to do.",
                "Write a page or a section of this name: what it means, whom it hurts, what to check and what to do.");
        boolean usual = spokenOf.contains(first.span().file());
        boolean urgent = rules.stream().anyMatch(Paging::isUrgent);
        reporter.report(usual && urgent ? finding : finding.with(Severity.INFO));
    }

    /** Whether the rule gives no address, a dead one, or that of the page which only repeats the rule. */
    private static boolean isNowhere(Entry<Alert> alert, AlertRule rule, List<DeadAddresses.Dead> dead) {
        boolean itself = rule.runbookUrl()
                .filter(url -> url.text().contains("/" + alert.url().replaceFirst("/$", "")))
                .isPresent();
        return rule.runbookUrl().isEmpty()
                || itself
                || dead.stream()
                        .anyMatch(address -> address.page() && address.rule().equals(rule));
    }

    private static Diagnostic unled(Entry<Alert> alert, AlertRule rule, Context context, Reporter reporter) {
        Span text = alert.fact().body().orElseThrow().span();
        Optional<String> site = context.config().root();
        String address = site.map(root -> root + alert.url()).orElse("");
        Diagnostic finding = reporter.diagnostic(
                        rule.span(),
                        "A runbook explains " + rule.name()
                                + ", and its rule has no `runbook_url`: whoever is paged has to search for it.",
                        site.isPresent()
                                ? "Add the annotation `runbook_url: " + address + "`."
                                : "Add the annotation `runbook_url` with the address of that page.")
                .related(text, "the runbook")
                .with(Severity.INFO);
        Optional<Source> source = context.source(rule.span().file());
        return site.isEmpty() || source.isEmpty()
                ? finding
                : RunbookUrlEdit.of(source.get(), rule, address)
                        .map(finding::with)
                        .orElse(finding);
    }
}
