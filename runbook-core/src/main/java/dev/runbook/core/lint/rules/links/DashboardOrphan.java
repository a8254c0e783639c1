package dev.runbook.core.lint.rules.links;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.link.Shown;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Dashboard;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Facts;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Panel;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Written;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A dashboard that a catalog file declares, or that lies beside the runbooks, and that no runbook links to. */
public final class DashboardOrphan implements CatalogRule {
    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        Set<String> linked = context.graph().catalog().runbooks().stream()
                .map(Entry::fact)
                .map(Runbook::document)
                .flatMap(document -> document.allInlines())
                .filter(inline -> inline instanceof Inline.Link)
                .map(inline -> plain(((Inline.Link) inline).target()))
                .collect(Collectors.toSet());
        Facts facts = context.graph().catalog().facts();
        facts.of(Dashboard.class).stream()
                .filter(dashboard ->
                        !dashboard.span().file().endsWith(".md") && !linked.contains(plain(dashboard.url())))
                .forEach(dashboard -> report(dashboard.span(), dashboard.name(), reporter));
        Set<String> known = known(linked, facts);
        for (Panel panel : facts.of(Panel.class)) {
            // The first panel speaks for its dashboard.
            if (panel.uid().filter(known::add).isPresent()) {
                report(panel.span(), panel.dashboard(), reporter);
            }
        }
    }

    /** The dashboards that a runbook links to, that a catalog file declares, or that a rule leads to. */
    private static Set<String> known(Set<String> linked, Facts facts) {
        return Stream.of(
                        linked.stream(),
                        facts.of(Dashboard.class).stream().map(Dashboard::url),
                        facts.of(AlertRule.class).stream()
                                .flatMap(rule -> rule.annotations().values().stream())
                                .map(Written::text))
                .flatMap(urls -> urls)
                .flatMap(url -> Shown.uid(url).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static void report(Span span, String name, Reporter reporter) {
        reporter.report(
                span,
                "No runbook links to the dashboard `" + name + "`: who needs its figures does not know of it.",
                "Link to it from the alerts and procedures that its figures decide.");
    }

    /** An address without its query, which only sets the view. */
    private static String plain(String url) {
        return url.replaceFirst("[?#].*$", "").replaceFirst("/$", "");
    }
}
