package dev.runbook.core;

import dev.runbook.core.config.ConfigReader;
import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a folder of runbooks from the disk. Whatever lies in it ends as a text or as one finding; nothing outside of it is
 * read, whatever links say.
 */
public final class Folder {
    private Folder() {}

    /**
     * Reads every runbook, YAML file and JSON file that watches something below a folder, less what its {@code runbook.yaml} excludes.
     *
     * @throws IOException when the folder itself cannot be read; its message names the folder and the reason in one line
     */
    public static Sources read(Path root) throws IOException {
        if (!Files.exists(root)) {
            throw new NoSuchFileException(root.toString(), null, "there is no such folder");
        }
        if (!Files.isDirectory(root)) {
            throw new NotDirectoryException(root + ": this is a file, not a folder");
        }
        Scan scan = Scan.of(root, excludes(root));
        List<Checked<Optional<Source>>> read = scan.texts().entrySet().parallelStream()
                .map(file -> TextFile.read(file.getValue(), file.getKey()))
                .toList();
        List<Source> files = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>(scan.diagnostics());
        Set<String> others = new LinkedHashSet<>(scan.texts().keySet());
        for (Checked<Optional<Source>> file : read) {
            diagnostics.addAll(file.diagnostics());
            file.value().ifPresent(files::add);
            file.value().map(Source::path).ifPresent(others::remove);
        }
        others.addAll(scan.others());
        diagnostics.sort(Diagnostic.ORDER);
        return new Sources(files, others, diagnostics);
    }

    /** What the settings exclude has to be known before anything else is read; their findings are told when they are read. */
    private static List<Glob> excludes(Path root) {
        Path file = root.resolve(ConfigReader.FILE);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        return TextFile.read(file, ConfigReader.FILE).value().stream()
                .flatMap(source -> ConfigReader.read(source).value().excludes().stream())
                .map(Glob::of)
                .toList();
    }
}
