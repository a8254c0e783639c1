package dev.runbook.core.lint.rules.alerts;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Nearest;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.DefinedSeries;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Walk;
import dev.runbook.core.prometheus.SeriesNames;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A series that a runbook names and that no query, rule or list of the service knows, though they know others. */
public final class MetricUndefined implements CatalogRule {
    private static final Pattern SERIES = Pattern.compile("[a-z][a-z0-9]*(?:[_:][a-z0-9]+){1,12}");
    /** Endings by which Prometheus' names are known. */
    private static final Pattern ENDING = Pattern.compile(".*_(?:total|seconds|bytes|bucket|ratio|percent)");

    private static final Pattern ABOUT = Pattern.compile(
            "(?i)\\b(?:metrics?|series|graphs?|panels?|gauges?|counters?|histograms?|prometheus|grafana|promql)\\b");

    /** More letters than these are no slip. */
    private static final int MOST_LETTERS = 3;

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        for (ServiceFacts service : context.graph().services()) {
            DefinedSeries defined = DefinedSeries.of(
                    service, text -> SeriesNames.in(text).stream().map(SeriesNames.Found::name));
            if (!defined.series().isEmpty()) {
                service.runbooks().stream().map(Entry::fact).forEach(runbook -> check(runbook, defined, reporter));
            }
        }
    }

    /** Each name once in a runbook. */
    private static void check(Runbook runbook, DefinedSeries defined, Reporter reporter) {
        Set<String> told = new HashSet<>();
        runbook.document()
                .allBlocks()
                .forEach(block -> Walk.ownInlines(block)
                        .flatMap(Walk::inlines)
                        .filter(Inline.Code.class::isInstance)
                        .map(Inline.Code.class::cast)
                        .filter(code -> isSeries(code.text(), block, defined) && !defined.has(code.text()))
                        .filter(code -> told.add(code.text()))
                        .forEach(code -> report(code, defined, reporter)));
    }

    /** By its ending or its family, where the text speaks of what is measured. */
    private static boolean isSeries(String name, Block block, DefinedSeries defined) {
        return SERIES.matcher(name).matches()
                && (ENDING.matcher(name).matches() || defined.isAkin(name))
                && ABOUT.matcher(text(block)).find();
    }

    private static String text(Block block) {
        return block instanceof Block.Table table
                ? table.header().cells().stream().map(Block.Cell::text).collect(Collectors.joining(" "))
                : block instanceof Block.Paragraph paragraph ? paragraph.text() : "";
    }

    private static void report(Inline.Code code, DefinedSeries defined, Reporter reporter) {
        Optional<String> near = Nearest.to(code.text(), defined.series(), MOST_LETTERS);
        Diagnostic found = reporter.diagnostic(
                code.content(),
                "No query, rule or list here knows `" + code.text() + "`: "
                        + near.map(name -> "whoever looks for it finds no graph. Did you mean `" + name + "`?")
                                .orElse("nobody notices when it is renamed or gone."),
                "Correct the name, or define the metric where the others are.");
        reporter.report(near.isPresent() ? found : found.with(Severity.INFO).with(Confidence.LIKELY));
    }
}
