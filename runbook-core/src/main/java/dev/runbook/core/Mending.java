package dev.runbook.core;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.fix.FileChange;
import dev.runbook.core.fix.Patch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Applies the fixes of an analysis to the files that it was read from. A file that somebody has changed since, that leads
 * out of the folder, or whose bytes would not come back as they were, is left as it is.
 *
 * @param patch what is going to be written
 * @param refused why a file that has a fix is not, by its path
 */
public record Mending(Path root, Patch patch, Map<String, String> refused) {
    public Mending {
        refused = Collections.unmodifiableMap(new TreeMap<>(refused));
    }

    /**
     * Looks what can be mended; writes nothing.
     *
     * @param unsafe whether to apply also fixes that a person should look at
     */
    public static Mending of(Path root, Analysis analysis, boolean unsafe) throws IOException {
        Map<String, Source> texts = new TreeMap<>();
        Map<String, String> refused = new TreeMap<>();
        Path real = root.toRealPath();
        for (FileChange change : Patch.of(
                        analysis.findings(), analysis.sources().byPath(), unsafe)
                .changes()) {
            String reason = refusal(real, change.source());
            if (reason.isEmpty()) {
                texts.put(change.path(), change.source());
            } else {
                refused.put(change.path(), reason);
            }
        }
        return new Mending(real, Patch.of(analysis.findings(), texts, unsafe), refused);
    }

    /** Writes every file that changes, each at once or not at all. */
    public void write() throws IOException {
        for (FileChange change : patch.changes()) {
            Path file = root.resolve(change.path()).toRealPath();
            Path half = file.resolveSibling("." + file.getFileName() + ".part");
            try {
                // A copy keeps the permissions of the file.
                Files.copy(file, half, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                Files.write(half, Encoding.of(Files.readAllBytes(file)).bytes(change.text()));
                Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(half);
            }
        }
    }

    private static String refusal(Path root, Source source) {
        try {
            Path file = root.resolve(source.path()).toRealPath();
            if (!file.startsWith(root)) {
                return "it lies outside of the source folder";
            }
            byte[] bytes = Files.readAllBytes(file);
            if (!Decoding.of(source.path(), bytes).value().text().equals(source.text())) {
                return "it has changed since it was read";
            }
            boolean whole = Arrays.equals(Encoding.of(bytes).bytes(source.text()), bytes);
            return whole ? "" : "it is not UTF-8; save it so first";
        } catch (IOException e) {
            return "it cannot be read any more";
        }
    }
}
