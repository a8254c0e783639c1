package dev.runbook.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MendingTest {
    private static final String TEXT = "# Queue\n\n## Alert runbooks\n\n### Queue stuck\n\n"
            + "**Alert**: queue depth > 50\n\n1. Gr\u00fc\u00dfe: `systemctl status worker`\n";

    @TempDir
    private Path root;

    @BeforeEach
    void rule() throws IOException {
        Files.writeString(root.resolve("runbook.yaml"), "truth: rules\n");
        Files.writeString(
                root.resolve("rules.yaml"),
                "groups:\n  - rules:\n      - alert: QueueStuck\n        expr: queue_depth > 200\n");
    }

    @Test
    void aFigureIsCorrectedAndEverythingElseStays() throws IOException {
        Path file = write("a.md", StandardCharsets.UTF_8, "\ufeff" + TEXT.replace("\n", "\r\n"));

        mending().write();

        assertThat(Files.readString(file))
                .isEqualTo("\ufeff" + TEXT.replace("> 50", "> 200").replace("\n", "\r\n"));
        try (Stream<Path> files = Files.list(root)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("a.md", "rules.yaml", "runbook.yaml");
        }
        assertThat(mending().patch().changes()).isEmpty();
    }

    @Test
    void utf16StaysUtf16() throws IOException {
        Path file = write("a.md", StandardCharsets.UTF_16LE, "\ufeff" + TEXT);

        mending().write();

        assertThat(Files.readString(file, StandardCharsets.UTF_16LE)).isEqualTo("\ufeff" + TEXT.replace("50", "200"));
    }

    @Test
    void aFileThatSomebodyChangedSinceIsLeftAlone() throws IOException {
        Path file = write("a.md", StandardCharsets.UTF_8, TEXT);
        Analysis analysis = analysis();
        Files.writeString(file, TEXT + "more\n");

        Mending mending = Mending.of(root, analysis, false);
        mending.write();

        assertThat(mending.refused()).containsEntry("a.md", "it has changed since it was read");
        assertThat(Files.readString(file)).isEqualTo(TEXT + "more\n");
    }

    @Test
    void bytesThatWouldNotComeBackAreLeftAlone() throws IOException {
        write("a.md", Charset.forName("windows-1252"), TEXT);

        assertThat(mending().refused()).containsOnlyKeys("a.md");
        assertThat(mending().patch().changes()).isEmpty();
    }

    private Mending mending() throws IOException {
        return Mending.of(root, analysis(), false);
    }

    private Analysis analysis() throws IOException {
        return Runbooks.analyse(Folder.read(root), LocalDate.of(2026, 7, 1), Progress.SILENT);
    }

    private Path write(String name, Charset charset, String text) throws IOException {
        return Files.write(root.resolve(name), text.getBytes(charset));
    }
}
