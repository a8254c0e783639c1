package dev.runbook.core.lint.rules;

import dev.runbook.core.config.Config;
import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.extract.Extractor;
import dev.runbook.core.extract.Hints;
import dev.runbook.core.link.Graph;
import dev.runbook.core.link.Linker;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Finding;
import dev.runbook.core.lint.Linter;
import dev.runbook.core.lint.Rule;
import dev.runbook.core.markdown.Markdown;
import dev.runbook.core.model.Runbook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The seam between the specifications of rules and the pipeline: a folder as a value goes in, findings come out. */
final class SmallFolder {
    /** The day on which every example is read. */
    static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    private SmallFolder() {}

    /** What the pipeline makes of a folder. */
    record Result(Context context, List<Finding> findings) {}

    static Result lint(List<RulePage.File> folder, List<Rule> rules) {
        List<Diagnostic> reading = new ArrayList<>();
        Map<String, Source> sources = new LinkedHashMap<>();
        Set<String> others = new HashSet<>();
        List<Runbook> runbooks = new ArrayList<>();
        for (RulePage.File file : folder) {
            Source source = new Source(file.name(), file.text());
            sources.put(file.name(), source);
            if (file.name().endsWith(".md")) {
                Checked<Runbook> runbook =
                        Markdown.read(source).then(document -> Extractor.extract(document, Hints.NONE));
                reading.addAll(runbook.diagnostics());
                runbooks.add(runbook.value());
            } else {
                others.add(file.name());
            }
        }
        Graph graph = Linker.link(runbooks, Map.of(), others);
        Context context = new Context(graph, Config.DEFAULT, sources, TODAY);
        return new Result(context, new Linter(rules).lint(context, reading));
    }
}
