package dev.runbook.core.lint.rules;

import dev.runbook.core.Analysis;
import dev.runbook.core.Folder;
import dev.runbook.core.Progress;
import dev.runbook.core.Runbooks;
import dev.runbook.core.model.LiveServer;
import dev.runbook.core.server.Answers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The seam between the specifications of rules and the pipeline: an example becomes a folder on the disk, and is analysed. */
final class SmallFolder {
    /** The day on which every example is read. */
    static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    private SmallFolder() {}

    static Analysis analyse(List<RulePage.File> files) {
        try {
            Path root = Files.createTempDirectory("rule");
            try {
                for (RulePage.File file : files) {
                    if (!file.name().equals(LiveServer.PLACE)) {
                        write(root.resolve(file.name()), file);
                    }
                }
                return Runbooks.analyse(Folder.read(root), TODAY, server(files), Progress.SILENT);
            } finally {
                delete(root);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file {@code prometheus.json} stands for what a server answers when it is asked for its rules. */
    private static Optional<LiveServer> server(List<RulePage.File> files) {
        return files.stream()
                .filter(file -> file.name().equals(LiveServer.PLACE))
                .findFirst()
                .map(file -> Answers.rules(file.text()))
                .map(rules -> new LiveServer(
                        "http://prometheus.example:9090",
                        rules,
                        Optional.empty(),
                        rules.isPresent() ? List.of() : List.of("nothing accepts connections there")));
    }

    /**
     * Writes a file as its fence says: {@code encoding=} another character set, {@code size=} so many bytes by repeating its
     * text, {@code as=folder} a folder in its place.
     */
    private static void write(Path path, RulePage.File file) throws IOException {
        Files.createDirectories(path.getParent());
        if (file.attributes().getOrDefault("as", "file").equals("folder")) {
            Files.createDirectories(path);
            return;
        }
        String size = file.attributes().getOrDefault("size", "0");
        StringBuilder text = new StringBuilder(file.text());
        while (text.length() < Integer.parseInt(size)) {
            text.append(file.text());
        }
        Charset charset = Charset.forName(file.attributes().getOrDefault("encoding", "utf-8"));
        Files.write(path, text.toString().getBytes(charset));
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
