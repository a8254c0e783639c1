package dev.runbook.core.report;

import dev.runbook.core.Analysis;
import dev.runbook.core.Progress;
import dev.runbook.core.Runbooks;
import dev.runbook.core.Sources;
import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Edit;
import dev.runbook.core.diagnostic.Fix;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Finding;
import java.time.LocalDate;
import java.util.List;

/** A checked folder of two files and three findings, known to the last letter. */
final class Sample {
    static final Source OPS = new Source(
            "guides/ops one.md",
            "# Ops\n\nSee [x](y.md).\n\n```bash\n\tdocker-compose ps \u2705 PGPASSWORD='Tr0ub4dor&3' psql\n```\n");
    static final Source OTHER = new Source("other.md", "# Other\n\nText.\n");

    private Sample() {}

    static Context context() {
        Analysis analysis =
                Runbooks.analyse(Sources.of(List.of(OPS, OTHER)), LocalDate.of(2026, 7, 1), Progress.SILENT);
        return analysis.context();
    }

    static List<Finding> findings() {
        int psql = OPS.text().indexOf("psql");
        Diagnostic link = Diagnostic.of(
                        "dead-link", Severity.ERROR, OPS.span(11, 20), "There is no file `y.md`.", "Correct the path.")
                .related(OTHER.span(0, 7), "this is near");
        Diagnostic tool = Diagnostic.of(
                        "deprecated-tool", Severity.WARNING, OPS.span(psql, psql + 4), "Old tool.", "Use the new one.")
                .with(Confidence.LIKELY)
                .with(new Fix("Use `docker compose`", false, List.of(new Edit(OPS.span(psql, psql + 4), "\"new\""))));
        Diagnostic title = Diagnostic.of("missing-title", Severity.INFO, OTHER.span(0, 0), "No title.", "");
        return List.of(
                new Finding(link, "aaaaaaaaaaaaaaaa", true),
                new Finding(tool, "bbbbbbbbbbbbbbbb", false),
                new Finding(title, "cccccccccccccccc", true));
    }
}
