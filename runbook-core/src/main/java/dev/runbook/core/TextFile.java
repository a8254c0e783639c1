package dev.runbook.core;

import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads one file as text. */
final class TextFile {
    /** Bytes; a longer file is refused. */
    static final int MAX_BYTES = 2 << 20;

    private TextFile() {}

    /** The text, or one finding that says why there is none. */
    static Checked<Optional<Source>> read(Path file, String path) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (IOException | SecurityException e) {
            return refused(
                    "unreadable-file",
                    path,
                    "The file cannot be read (" + reason(e) + "); it is missing from the site.",
                    "Mend its permissions, or remove it.");
        }
        if (bytes.length > MAX_BYTES) {
            return refused(
                    "too-large",
                    path,
                    "The file has more than " + (MAX_BYTES >> 20)
                            + " MiB and was not read; it is missing from the site.",
                    "Split it, or exclude it in runbook.yaml.");
        }
        return Decoding.of(path, bytes).map(Optional::of);
    }

    private static Checked<Optional<Source>> refused(String rule, String path, String message, String help) {
        Diagnostic diagnostic = Diagnostic.of(rule, Severity.ERROR, Span.startOf(path), message, help);
        return new Checked<>(Optional.empty(), List.of(diagnostic));
    }

    /** The kind of trouble without any path of this machine, so that reports are the same everywhere. */
    private static String reason(Exception e) {
        return switch (e.getClass().getSimpleName()) {
            case "AccessDeniedException", "SecurityException" -> "access denied";
            case "NoSuchFileException" -> "it has gone";
            default -> "input error";
        };
    }
}
