package dev.runbook.core;

import dev.runbook.core.config.Config;
import dev.runbook.core.config.ConfigReader;
import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.extract.CatalogFiles;
import dev.runbook.core.extract.Extractor;
import dev.runbook.core.extract.Hints;
import dev.runbook.core.link.Graph;
import dev.runbook.core.link.Linker;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Finding;
import dev.runbook.core.lint.Linter;
import dev.runbook.core.lint.rules.Rules;
import dev.runbook.core.markdown.Markdown;
import dev.runbook.core.model.Facts;
import dev.runbook.core.model.LiveServer;
import dev.runbook.core.model.Runbook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The whole pipeline: sources become blocks, facts, a graph, findings and pages. Each stop is a pure function of the one
 * before it; the work on a file knows no other file, so files are worked on in parallel.
 */
public final class Runbooks {
    private Runbooks() {}

    /**
     * Reads, links and checks.
     *
     * @param today the date that staleness and expiry are measured against
     */
    public static Analysis analyse(Sources sources, LocalDate today, Progress progress) {
        return analyse(sources, today, Optional.empty(), progress);
    }

    /**
     * Reads, links and checks, also against what a server has loaded.
     *
     * @param today the date that staleness and expiry are measured against
     * @param server what the server said, where one was asked
     */
    public static Analysis analyse(Sources sources, LocalDate today, Optional<LiveServer> server, Progress progress) {
        List<Diagnostic> diagnostics = new ArrayList<>(sources.diagnostics());
        Config config = sources.file(ConfigReader.FILE)
                .map(ConfigReader::read)
                .map(read -> collect(read, diagnostics))
                .orElse(Config.DEFAULT);

        List<Source> catalogFiles = sources.catalogs();
        progress.begin("Reading catalogs", catalogFiles.size());
        Map<String, Facts> catalogs = new TreeMap<>();
        // A file that is told of because its bytes are no good text is not told of again because it is no good YAML.
        Set<String> told = sources.diagnostics().stream()
                .map(diagnostic -> diagnostic.span().file())
                .collect(Collectors.toSet());
        each(catalogFiles, CatalogFiles::read, source -> Facts.NONE, progress)
                .forEach((file, facts) ->
                        catalogs.put(file, collect(told.contains(file) ? withoutInfos(facts) : facts, diagnostics)));
        server.flatMap(LiveServer::list)
                .map(series -> Facts.of(Stream.of(series)))
                .ifPresent(series -> catalogs.merge(LiveServer.PLACE, series, (file, said) -> file.and(said.all())));
        Hints hints = Hints.of(catalogs);

        List<Source> texts = sources.runbooks();
        progress.begin("Reading runbooks", texts.size());
        List<Runbook> runbooks = new ArrayList<>();
        each(
                        texts,
                        text -> Markdown.read(text).then(document -> Extractor.extract(document, hints)),
                        text -> Extractor.extract(Markdown.empty(text), hints).value(),
                        progress)
                .forEach((file, runbook) -> runbooks.add(collect(runbook, diagnostics)));

        progress.begin("Linking", 1);
        Graph graph = Linker.link(runbooks, catalogs, sources.others(), config.url());

        progress.begin("Checking", 1);
        Context context = new Context(graph, config, sources.byPath(), today, server);
        List<Finding> findings = new Linter(Rules.ALL).lint(context, diagnostics);
        return new Analysis(sources, context, findings);
    }

    private static <T> Map<String, Checked<T>> each(
            List<Source> sources, Function<Source, Checked<T>> work, Function<Source, T> nothing, Progress progress) {
        return sources.parallelStream()
                .collect(Collectors.toMap(
                        Source::path,
                        source -> {
                            Checked<T> done = guarded(source, work, nothing);
                            progress.step();
                            return done;
                        },
                        (first, second) -> first,
                        TreeMap::new));
    }

    /** A mistake of ours in one file becomes one finding, and all other files are read. */
    private static <T> Checked<T> guarded(
            Source source, Function<Source, Checked<T>> work, Function<Source, T> nothing) {
        try {
            return work.apply(source);
        } catch (RuntimeException e) {
            Diagnostic diagnostic = Diagnostic.of(
                    "internal-error",
                    Severity.WARNING,
                    Span.startOf(source.path()),
                    "Reading this file failed with " + e + "; what it says is missing.",
                    "This is a mistake of Runbook. Please report it with the file.");
            return new Checked<>(nothing.apply(source), List.of(diagnostic));
        }
    }

    private static <T> Checked<T> withoutInfos(Checked<T> read) {
        return new Checked<>(
                read.value(),
                read.diagnostics().stream()
                        .filter(diagnostic -> diagnostic.severity() != Severity.INFO)
                        .toList());
    }

    private static <T> T collect(Checked<T> checked, List<Diagnostic> diagnostics) {
        diagnostics.addAll(checked.diagnostics());
        return checked.value();
    }
}
