package dev.runbook.core;

import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.prometheus.MonitoringFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads one file as text. JSON that does not watch anything is none of ours: it is no text, and nothing is said of it. */
final class TextFile {
    /** Bytes; a longer file is refused. */
    static final int MAX_BYTES = 2 << 20;

    static final String JSON = ".json";

    private TextFile() {}

    /** The text, or one finding that says why there is none. */
    static Checked<Optional<Source>> read(Path file, String path) {
        byte[] bytes;
        boolean json = path.endsWith(JSON);
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (IOException | SecurityException e) {
            return json
                    ? Checked.of(Optional.empty())
                    : refused(
                            "unreadable-file",
                            path,
                            "The file cannot be read (" + reason(e) + "); it is missing from the site.",
                            "Mend its permissions, or remove it.");
        }
        if (json && !MonitoringFiles.mayBeOne(new String(bytes, StandardCharsets.ISO_8859_1))) {
            return Checked.of(Optional.empty());
        }
        if (bytes.length > MAX_BYTES) {
            return tooLarge(path);
        }
        Checked<Source> decoded = Decoding.of(path, bytes);
        return new Checked<>(
                Optional.of(decoded.value()),
                decoded.diagnostics().stream()
                        .map(problem -> json ? problem.with(Severity.INFO) : problem)
                        .toList());
    }

    private static Checked<Optional<Source>> tooLarge(String path) {
        String size = "The file has more than " + (MAX_BYTES >> 20) + " MiB and was not read; ";
        String help = "Split it, or exclude it in runbook.yaml.";
        return path.endsWith(".md")
                ? refused("too-large", path, size + "it is missing from the site.", help)
                : finding("too-large", Severity.INFO, path, size + "rules in it are not known.", help);
    }

    private static Checked<Optional<Source>> refused(String rule, String path, String message, String help) {
        return finding(rule, Severity.ERROR, path, message, help);
    }

    private static Checked<Optional<Source>> finding(
            String rule, Severity severity, String path, String message, String help) {
        Diagnostic diagnostic = Diagnostic.of(rule, severity, Span.startOf(path), message, help);
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
