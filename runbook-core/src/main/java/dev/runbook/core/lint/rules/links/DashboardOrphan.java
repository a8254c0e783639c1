package dev.runbook.core.lint.rules.links;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Dashboard;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Runbook;
import java.util.Set;
import java.util.stream.Collectors;

/** A dashboard that a catalog file declares and no runbook links to. */
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
        context.graph().catalog().facts().of(Dashboard.class).stream()
                .filter(dashboard ->
                        !dashboard.span().file().endsWith(".md") && !linked.contains(plain(dashboard.url())))
                .forEach(dashboard -> reporter.report(
                        dashboard.span(),
                        "No runbook links to the dashboard `" + dashboard.name()
                                + "`: who needs its figures does not know of it.",
                        "Link to it from the alerts and procedures that its figures decide."));
    }

    /** An address without its query, which only sets the view. */
    private static String plain(String url) {
        return url.replaceFirst("[?#].*$", "").replaceFirst("/$", "");
    }
}
