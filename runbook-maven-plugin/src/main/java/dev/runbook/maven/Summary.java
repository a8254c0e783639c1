package dev.runbook.maven;

import dev.runbook.core.Analysis;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.model.Catalog;
import dev.runbook.core.model.Command;
import dev.runbook.core.report.CoverageReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the runbooks hold and what is wrong with them, in figures. */
record Summary(Analysis analysis) {

    /** Each figure by its name, in the order in which it is read. */
    Map<String, Long> figures() {
        Catalog catalog = analysis.context().graph().catalog();
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("Services", (long) catalog.services().size());
        figures.put("Runbooks", (long) catalog.runbooks().size());
        figures.put("Alerts", (long) catalog.alerts().size());
        figures.put("Metrics", (long) catalog.metrics().size());
        figures.put("Procedures", (long) catalog.procedures().size());
        figures.put("Commands", (long) catalog.facts().of(Command.class).size());
        figures.put("Checklists", (long) catalog.checklists().size());
        figures.put("Errors", analysis.count(Severity.ERROR));
        figures.put("Warnings", analysis.count(Severity.WARNING));
        figures.put("Infos", analysis.count(Severity.INFO));
        return figures;
    }

    /** How much of what is watched is looked after, in one sentence. */
    String coverage() {
        return CoverageReport.summary(analysis.context().coverage().total());
    }

    /** All of it for a terminal. */
    List<String> lines() {
        Stream<String> figures =
                figures().entrySet().stream().map(figure -> figure.getKey() + ": " + figure.getValue());
        Stream<String> table = CoverageReport.table(analysis.context().coverage()).stream();
        return Stream.of(figures, Stream.of(coverage()), table)
                .flatMap(lines -> lines)
                .toList();
    }
}
