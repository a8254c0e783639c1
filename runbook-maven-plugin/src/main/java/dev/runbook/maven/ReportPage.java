package dev.runbook.maven;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Finding;
import java.util.List;
import org.apache.maven.doxia.sink.Sink;

/** The page in the Maven site, written into a Doxia sink. */
record ReportPage(Sink sink) {
    private static final String SITE = "runbooks/index.html";

    void write(String title, Summary summary, List<Finding> findings) {
        sink.head();
        sink.title();
        sink.text(title);
        sink.title_();
        sink.head_();
        sink.body();
        heading(title);
        sink.paragraph();
        link(SITE, "Open the runbooks");
        sink.paragraph_();
        sink.table();
        sink.tableRows(null, true);
        summary.figures().forEach((name, figure) -> row(name, Long.toString(figure)));
        sink.tableRows_();
        sink.table_();
        sink.paragraph();
        sink.text(summary.coverage());
        sink.paragraph_();
        findings(findings);
        sink.body_();
        sink.flush();
        sink.close();
    }

    /** Infos are left to the site itself, where they can be filtered. */
    private void findings(List<Finding> findings) {
        List<Finding> shown = findings.stream()
                .filter(finding -> finding.diagnostic().severity() != Severity.INFO)
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        heading("Findings");
        sink.table();
        sink.tableRows(null, true);
        for (Finding finding : shown) {
            sink.tableRow();
            cell(finding.diagnostic().severity().word());
            cell(finding.diagnostic().span().toString());
            cell(finding.diagnostic().message());
            sink.tableCell();
            String rule = finding.diagnostic().rule();
            link("runbooks/rules/" + rule + "/index.html", rule);
            sink.tableCell_();
            sink.tableRow_();
        }
        sink.tableRows_();
        sink.table_();
    }

    private void heading(String text) {
        sink.section1();
        sink.sectionTitle1();
        sink.text(text);
        sink.sectionTitle1_();
        sink.section1_();
    }

    private void row(String name, String value) {
        sink.tableRow();
        cell(name);
        cell(value);
        sink.tableRow_();
    }

    private void cell(String text) {
        sink.tableCell();
        sink.text(text);
        sink.tableCell_();
    }

    private void link(String target, String text) {
        sink.link(target);
        sink.text(text);
        sink.link_();
    }
}
