package dev.runbook.core.report;

import dev.runbook.core.data.Json;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Edit;
import dev.runbook.core.diagnostic.Fix;
import dev.runbook.core.diagnostic.Related;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Finding;
import java.io.IOException;
import java.util.List;

/** {@code findings.json}: all that is known of each finding, for other programs. */
public final class JsonReport implements Report {
    @Override
    public String name() {
        return "json";
    }

    @Override
    public String file() {
        return "findings.json";
    }

    @Override
    public void write(Context context, List<Finding> findings, Appendable out) throws IOException {
        Json.Obj summary = Json.object();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            long count = findings.stream()
                    .filter(finding -> finding.diagnostic().severity() == severity)
                    .count();
            summary.put(severity.word(), count);
        }
        Json.write(
                Json.object()
                        .put("version", 1)
                        .put("summary", summary)
                        .put("findings", Json.each(findings, JsonReport::finding)),
                out);
    }

    private static Json.Obj finding(Finding finding) {
        Diagnostic diagnostic = finding.diagnostic();
        Span span = diagnostic.span();
        return Json.object()
                .put("rule", diagnostic.rule())
                .put("severity", diagnostic.severity().word())
                .put("file", span.file())
                .put("line", span.line())
                .put("column", span.column())
                .put("endLine", span.endLine())
                .put("endColumn", span.endColumn())
                .put("message", diagnostic.message())
                .put("help", diagnostic.help())
                .put("confidence", diagnostic.confidence().word())
                .put(
                        "related",
                        diagnostic.related().stream().map(JsonReport::related).toList())
                .put("fingerprint", finding.fingerprint())
                .put("new", finding.fresh())
                .putPresent("fix", diagnostic.fix().map(JsonReport::fix));
    }

    private static Json.Obj related(Related related) {
        return Json.object()
                .put("file", related.span().file())
                .put("line", related.span().line())
                .put("message", related.message());
    }

    private static Json.Obj fix(Fix fix) {
        return Json.object()
                .put("title", fix.title())
                .put("safe", fix.safe())
                .put("edits", fix.edits().stream().map(JsonReport::edit).toList());
    }

    private static Json.Obj edit(Edit edit) {
        return Json.object()
                .put("file", edit.span().file())
                .put("start", edit.span().start())
                .put("end", edit.span().end())
                .put("text", edit.text());
    }
}
