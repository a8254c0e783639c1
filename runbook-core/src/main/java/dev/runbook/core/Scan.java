package dev.runbook.core;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the files of a source folder. */
final class Scan {
    /** Folders that never hold runbooks of ours. */
    private static final Set<String> SKIPPED = Set.of("node_modules", "target", "vendor");
    /** Folders within folders; the file system itself ends before, except on a network drive gone mad. */
    private static final int MAX_DEPTH = 200;

    private final Path realRoot;
    private final List<Glob> excludes;
    private final SortedMap<String, Path> texts = new TreeMap<>();
    private final SortedSet<String> others = new TreeSet<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private Scan(Path realRoot, List<Glob> excludes) {
        this.realRoot = realRoot;
        this.excludes = excludes;
    }

    static Scan of(Path root, List<Glob> excludes) throws IOException {
        Path realRoot = root.toRealPath();
        Scan scan = new Scan(realRoot, excludes);
        // That the root can be listed is for the caller to see to; below it, it is a finding.
        if (!Files.isReadable(realRoot)) {
            throw new AccessDeniedException(realRoot.toString(), null, "the folder cannot be read");
        }
        scan.folder(realRoot, "", 0);
        scan.reportCases();
        return scan;
    }

    /** Where each runbook, YAML and JSON file is, by its path. */
    SortedMap<String, Path> texts() {
        return texts;
    }

    /** The paths of all other files. */
    SortedSet<String> others() {
        return others;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    private void folder(Path folder, String path, int depth) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (IOException | DirectoryIteratorException e) {
            report(
                    path,
                    "The folder cannot be listed, so its runbooks are missing from the site.",
                    "Mend its permissions.");
        }
        for (Path entry : entries) {
            String name = entry.getFileName().toString();
            String below = path.isEmpty() ? name : path + "/" + name;
            if (!name.startsWith(".") && excludes.stream().noneMatch(glob -> glob.matches(below))) {
                entry(entry, name, below, depth);
            }
        }
    }

    private void entry(Path entry, String name, String path, int depth) {
        if (Files.isSymbolicLink(entry)) {
            link(entry, path);
        } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            if (SKIPPED.contains(name) || depth > MAX_DEPTH) {
                return;
            }
            if (isRunbook(path)) {
                String message = "This is a folder, though its name is that of a runbook; what is in it was read.";
                diagnostics.add(Diagnostic.of(
                        "unreadable-file", Severity.WARNING, Span.startOf(path), message, "Rename the folder."));
            }
            folder(entry, path, depth + 1);
        } else {
            file(entry, path);
        }
    }

    /** A link to a file within the source is read as that file; a folder within the source is read where it stands. */
    private void link(Path entry, String path) {
        Path target;
        try {
            target = entry.toRealPath();
        } catch (IOException e) {
            if (isText(path)) {
                report(
                        path,
                        "The link leads nowhere or to itself; the page is missing from the site.",
                        "Mend the link.");
            }
            return;
        }
        boolean folder = Files.isDirectory(target);
        if (!target.startsWith(realRoot)) {
            if (folder || isText(path)) {
                report(
                        path,
                        "The link leads out of the source folder and was not followed.",
                        "Put the file into the source folder.");
            }
        } else if (folder) {
            if (entry.startsWith(target)) {
                report(path, "The link leads to a folder that it is in, so it was not followed.", "Remove the link.");
            }
        } else {
            file(target, path);
        }
    }

    private void file(Path file, String path) {
        boolean regular = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        if (regular && (isText(path) || path.endsWith(TextFile.JSON))) {
            texts.put(path, file);
        } else if (!isText(path)) {
            others.add(path);
        } else {
            report(path, "This is a pipe, socket or device, not a file, and was not read.", "Remove it.");
        }
    }

    /** Two files whose paths differ only in case cannot both be checked out on Windows and macOS. */
    private void reportCases() {
        Map<String, String> seen = new HashMap<>();
        for (String path : texts.keySet()) {
            if (!isText(path)) {
                continue;
            }
            String other = seen.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
            if (other != null) {
                diagnostics.add(Diagnostic.of(
                                "unreadable-file",
                                Severity.WARNING,
                                Span.startOf(path),
                                "The path differs only in case from " + other
                                        + ", so Windows and macOS can hold only one of both.",
                                "Rename one of them.")
                        .related(Span.startOf(other), "the other file"));
            }
        }
    }

    private void report(String path, String message, String help) {
        diagnostics.add(Diagnostic.of("unreadable-file", Severity.ERROR, Span.startOf(path), message, help));
    }

    /** Whether something is amiss where a file of this name cannot be read; of JSON most is none of ours. */
    private static boolean isText(String path) {
        return isRunbook(path) || path.endsWith(".yaml") || path.endsWith(".yml");
    }

    private static boolean isRunbook(String path) {
        return path.endsWith(".md");
    }
}
