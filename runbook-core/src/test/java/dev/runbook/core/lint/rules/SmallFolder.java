package dev.runbook.core.lint.rules;

import dev.runbook.core.config.Config;
import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.link.Graph;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Finding;
import dev.runbook.core.lint.Linter;
import dev.runbook.core.lint.Rule;
import dev.runbook.core.markdown.Markdown;
import dev.runbook.core.model.Catalog;
import dev.runbook.core.model.Document;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Facts;
import dev.runbook.core.model.FrontMatter;
import dev.runbook.core.model.Runbook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The seam between the specifications of rules and the pipeline: a folder as a value goes in, findings come out. */
final class SmallFolder {
    /** The day on which every example is read. */
    static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    private SmallFolder() {}

    /** What the pipeline makes of a folder. */
    record Result(Context context, List<Finding> findings) {}

    static Result lint(List<RulePage.File> folder, List<Rule> rules) {
        Map<String, String> files = new LinkedHashMap<>();
        folder.forEach(file -> files.put(file.name(), file.text()));
        List<Diagnostic> reading = new ArrayList<>();
        Map<String, Source> sources = new LinkedHashMap<>();
        List<Entry<Runbook>> runbooks = new ArrayList<>();
        files.forEach((path, text) -> {
            Source source = new Source(path, text);
            sources.put(path, source);
            if (path.endsWith(".md")) {
                Checked<Document> document = Markdown.read(source);
                reading.addAll(document.diagnostics());
                String title = document.value().title().map(heading -> heading.text()).orElse(path);
                Runbook runbook = new Runbook(
                        document.value(), FrontMatter.none(path), title, Optional.empty(), Facts.NONE);
                runbooks.add(new Entry<>("runbook:" + path, "ops", "runbooks/" + path + "/", runbook));
            }
        });
        Catalog catalog = new Catalog(
                List.of(), runbooks, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), Facts.NONE);
        Context context =
                new Context(new Graph(catalog, List.of()), Config.DEFAULT, sources, files.keySet(), TODAY);
        return new Result(context, new Linter(rules).lint(context, reading));
    }
}
