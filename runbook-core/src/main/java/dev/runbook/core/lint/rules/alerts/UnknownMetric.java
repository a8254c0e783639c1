package dev.runbook.core.lint.rules.alerts;

import dev.runbook.core.diagnostic.Nearest;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.link.KnownSeries;
import dev.runbook.core.link.Queried;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.prometheus.SeriesNames;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An expression that asks for a series that there is not, where the series there are have been listed. */
public final class UnknownMetric implements CatalogRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        Map<String, KnownSeries> byService = KnownSeries.byService(context.graph());
        for (ServiceFacts service : context.graph().services()) {
            Optional.ofNullable(byService.get(service.service()))
                    .ifPresent(known -> Queried.of(service).forEach(query -> check(query, known, context, reporter)));
        }
    }

    private static void check(Queried query, KnownSeries known, Context context, Reporter reporter) {
        Set<String> told = new HashSet<>();
        for (SeriesNames.Found series : SeriesNames.in(query.text())) {
            if (!known.has(series.name()) && told.add(series.name())) {
                String message = "No list of series has `" + series.name() + "`, so " + query.by()
                        + " finds nothing and says nothing." + Nearest.question(series.name(), known.names());
                reporter.report(reporter.diagnostic(
                                place(series.name(), query.span(), context),
                                message,
                                "Correct the name, or add it to the list if the series is there.")
                        .related(known.lists().get(0).span(), "the series are listed here"));
            }
        }
    }

    /** Where the name first stands in the expression. */
    private static Span place(String name, Span query, Context context) {
        Optional<Source> source = context.source(query.file());
        int at = source.map(text -> text.text().indexOf(name, query.start())).orElse(-1);
        return at >= 0 && at < query.end()
                ? source.map(text -> text.span(at, at + name.length())).orElse(query)
                : query;
    }
}
