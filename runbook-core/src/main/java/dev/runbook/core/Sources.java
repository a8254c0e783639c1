package dev.runbook.core;

import dev.runbook.core.config.ConfigReader;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The files of a source folder, read.
 *
 * @param files the texts of runbooks, YAML files and the JSON files that may be ours, sorted by path
 * @param others the paths of all other files, which links may point to
 * @param diagnostics what could not be read
 */
public record Sources(List<Source> files, Set<String> others, List<Diagnostic> diagnostics) {
    public Sources {
        files = List.copyOf(files);
        others = Set.copyOf(others);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Texts that are in memory already. */
    public static Sources of(List<Source> files) {
        return new Sources(files, Set.of(), List.of());
    }

    /** Whether the other sources hold the same files with the same texts. */
    public boolean isSameAs(Sources other) {
        return others.equals(other.others)
                && diagnostics.equals(other.diagnostics)
                && files.size() == other.files.size()
                && IntStream.range(0, files.size()).allMatch(i -> isSame(files.get(i), other.files.get(i)));
    }

    private static boolean isSame(Source one, Source other) {
        return one.path().equals(other.path()) && one.text().equals(other.text());
    }

    public Optional<Source> file(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    /** The Markdown files. */
    public List<Source> runbooks() {
        return files.stream().filter(file -> file.path().endsWith(".md")).toList();
    }

    /** The YAML and JSON files that may hold a catalog or rules. */
    public List<Source> catalogs() {
        return files.stream()
                .filter(file -> !file.path().endsWith(".md") && !file.path().equals(ConfigReader.FILE))
                .toList();
    }

    public Map<String, Source> byPath() {
        return files.stream().collect(Collectors.toMap(Source::path, file -> file));
    }
}
