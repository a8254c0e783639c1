package dev.runbook.core;

import dev.runbook.core.diagnostic.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads a folder of runbooks from the disk. */
public final class Folder {
    private Folder() {}

    /**
     * Reads every runbook and YAML file below a folder.
     *
     * @throws IOException when the folder itself cannot be read
     */
    public static Sources read(Path root) throws IOException {
        List<Source> sources = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted().toList()) {
                String name = root.relativize(path).toString().replace('\\', '/');
                if (Files.isRegularFile(path) && name.matches(".*\\.(md|ya?ml)")) {
                    sources.add(new Source(name, Files.readString(path)));
                }
            }
        }
        return Sources.of(sources);
    }
}
