package dev.runbook.core.report;

import dev.runbook.core.data.Json;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Edit;
import dev.runbook.core.diagnostic.Fix;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Finding;
import dev.runbook.core.lint.Rule;
import dev.runbook.core.lint.rules.Rules;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * SARIF 2.1.0, which code hosts show as annotations.
 *
 * @param base the path of the source folder from the root of the repository, empty or ending with {@code /}
 */
public record SarifReport(String base) implements Report {
    @Override
    public String name() {
        return "sarif";
    }

    @Override
    public String file() {
        return "findings.sarif";
    }

    @Override
    public void write(Context context, List<Finding> findings, Appendable out) throws IOException {
        List<String> used = findings.stream()
                .map(finding -> finding.diagnostic().rule())
                .distinct()
                .sorted()
                .toList();
        Json.Obj driver = Json.object()
                .put("name", "runbook")
                .put("rules", used.stream().map(id -> rule(id, context)).toList());
        Json.Obj run = Json.object()
                .put("tool", Json.object().put("driver", driver))
                .put("columnKind", "utf16CodeUnits")
                .put("results", Json.each(findings, finding -> result(finding, used)));
        Json.write(
                Json.object()
                        .put("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                        .put("version", "2.1.0")
                        .put("runs", List.of(run)),
                out);
    }

    private static Json.Obj rule(String id, Context context) {
        Optional<Rule> rule =
                Rules.ALL.stream().filter(known -> known.id().equals(id)).findFirst();
        Optional<String> page = rule.map(Rules::page);
        String title = page.map(text -> text.lines().findFirst().orElse(id).replaceFirst("^# +", ""))
                .orElse(id);
        return Json.object()
                .put("id", id)
                .put("shortDescription", text(title))
                .putPresent("help", page.map(text -> text(title).put("markdown", text)))
                .putPresent("helpUri", context.config().url().map(url -> url.replaceFirst("/?$", "/rules/" + id + "/")))
                .putPresent(
                        "defaultConfiguration", rule.map(known -> Json.object().put("level", level(known.severity()))));
    }

    private Json.Obj result(Finding finding, List<String> rules) {
        Diagnostic diagnostic = finding.diagnostic();
        return Json.object()
                .put("ruleId", diagnostic.rule())
                .put("ruleIndex", rules.indexOf(diagnostic.rule()))
                .put("level", level(diagnostic.severity()))
                .put("message", text((diagnostic.message() + " " + diagnostic.help()).strip()))
                .put("locations", List.of(location(diagnostic.span())))
                .put(
                        "relatedLocations",
                        diagnostic.related().stream()
                                .map(related -> location(related.span()).put("message", text(related.message())))
                                .toList())
                .put("partialFingerprints", Json.object().put("runbook/v1", finding.fingerprint()))
                .put("baselineState", finding.fresh() ? "new" : "unchanged")
                .putPresent("fixes", diagnostic.fix().map(fix -> List.of(fix(fix))))
                .put(
                        "properties",
                        Json.object().put("confidence", diagnostic.confidence().word()));
    }

    private Json.Obj location(Span span) {
        Json.Obj region = Json.object()
                .put("startLine", span.line())
                .put("startColumn", span.column())
                .put("endLine", span.endLine())
                .put("endColumn", span.endColumn());
        return Json.object()
                .put(
                        "physicalLocation",
                        Json.object()
                                .put("artifactLocation", artifact(span.file()))
                                .put("region", region));
    }

    private Json.Obj fix(Fix fix) {
        List<Json.Obj> changes = fix.edits().stream()
                .collect(Collectors.groupingBy(edit -> edit.span().file(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(file -> Json.object()
                        .put("artifactLocation", artifact(file.getKey()))
                        .put(
                                "replacements",
                                file.getValue().stream()
                                        .map(SarifReport::replacement)
                                        .toList()))
                .toList();
        return Json.object().put("description", text(fix.title())).put("artifactChanges", changes);
    }

    private static Json.Obj replacement(Edit edit) {
        return Json.object()
                .put(
                        "deletedRegion",
                        Json.object()
                                .put("charOffset", edit.span().start())
                                .put("charLength", edit.span().length()))
                .put("insertedContent", text(edit.text()));
    }

    private Json.Obj artifact(String file) {
        try {
            String path = base + file;
            return Json.object().put("uri", new URI(null, null, path, null).toASCIIString());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no address for " + file, e);
        }
    }

    private static Json.Obj text(String text) {
        return Json.object().put("text", text);
    }

    private static String level(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.word();
    }
}
