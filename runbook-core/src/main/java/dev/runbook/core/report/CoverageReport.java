package dev.runbook.core.report;

import dev.runbook.core.link.AlertCoverage;
import dev.runbook.core.link.Aspect;
import dev.runbook.core.link.Coverage;
import dev.runbook.core.link.ServiceCoverage;
import dev.runbook.core.link.Share;
import dev.runbook.core.link.Tally;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code coverage.md}: the coverage as tables that read well in a terminal and as Markdown. */
public final class CoverageReport implements Report {
    @Override
    public String name() {
        return "coverage";
    }

    @Override
    public String file() {
        return "coverage.md";
    }

    @Override
    public void write(Context context, List<Finding> findings, Appendable out) throws IOException {
        Coverage coverage = context.coverage();
        out.append("# Coverage\n\n").append(summary(coverage.total())).append("\n\n");
        for (String line : table(coverage)) {
            out.append(line).append('\n');
        }
        List<AlertCoverage> lacking = coverage.alerts().stream()
                .filter(alert -> !alert.lacks().isEmpty())
                .sorted(AlertCoverage.BARE_FIRST)
                .toList();
        if (!lacking.isEmpty()) {
            out.append("\n## What alerts lack\n\n");
        }
        for (AlertCoverage alert : lacking) {
            out.append("- ")
                    .append(escape(alert.alert().fact().name()))
                    .append(" (")
                    .append(alert.alert().service())
                    .append("): ")
                    .append(alert.lacks().stream().map(Aspect::word).collect(Collectors.joining(", ")))
                    .append('\n');
        }
    }

    /** The figure and what it consists of, in one sentence. */
    public static String summary(Tally tally) {
        int alerts = tally.count(Aspect.Kind.ALERT);
        if (alerts == 0) {
            return "Coverage: there are no alerts.";
        }
        String parts = Aspect.Kind.ALERT.aspects().stream()
                .skip(1)
                .map(aspect -> tally.share(aspect).have() + " " + aspect.phrase())
                .collect(Collectors.joining(", "));
        Share first = tally.share(Aspect.RUNBOOK);
        return "Coverage " + percent(tally.alerts()) + ": " + first + (alerts == 1 ? " alert has " : " alerts have ")
                + Aspect.RUNBOOK.phrase() + ", " + parts + ".";
    }

    /** A line for each service and one for all, in columns of even width. */
    public static List<String> table(Coverage coverage) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("Service", "Coverage"));
        for (Aspect.Kind kind : Aspect.Kind.values()) {
            head.add(
                    switch (kind) {
                        case ALERT -> "Alerts";
                        case METRIC -> "Metrics";
                        case RUNBOOK -> "Runbooks";
                    });
            kind.aspects().forEach(aspect -> head.add(aspect.title()));
        }
        rows.add(head);
        for (ServiceCoverage service : coverage.services()) {
            rows.add(row(escape(service.service().fact().name()), service.tally()));
        }
        rows.add(row("All", coverage.total()));
        return Grid.lines(rows);
    }

    private static List<String> row(String name, Tally tally) {
        List<String> row = new ArrayList<>(List.of(name, percent(tally.alerts())));
        for (Aspect.Kind kind : Aspect.Kind.values()) {
            int count = tally.count(kind);
            row.add(Integer.toString(count));
            kind.aspects()
                    .forEach(aspect -> row.add(
                            count == 0
                                    ? "-"
                                    : Integer.toString(tally.share(aspect).have())));
        }
        return row;
    }

    private static String percent(Share share) {
        return share.percent().isPresent() ? share.percent().getAsInt() + " %" : "-";
    }

    /** A name must not end its cell. */
    private static String escape(String name) {
        return Columns.printable(name.replace("|", "\\|"));
    }
}
