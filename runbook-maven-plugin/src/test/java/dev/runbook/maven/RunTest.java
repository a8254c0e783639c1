package dev.runbook.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runbook.core.Analysis;
import dev.runbook.core.Progress;
import dev.runbook.core.model.LiveServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves in its output folder: the formats that were asked for, whole, and nothing else. */
class RunTest {
    @TempDir
    private Path folder;

    private Path output;

    @BeforeEach
    void aRunbook() throws IOException {
        output = folder.resolve("output");
        Files.createDirectories(folder.resolve("source"));
        Files.writeString(folder.resolve("source/mail.md"), "# Mail Runbook\n\nSee [gone](gone.md).\n");
    }

    @Test
    void everyFormatIsWrittenOverTheOldOne() throws IOException {
        Files.createDirectories(output);
        Files.writeString(output.resolve("catalog.json"), "old");
        Run run = run(List.of("sarif", "text"));

        run.analyse(run.read(), Optional.empty(), Optional.empty(), Progress.SILENT);

        assertThat(names()).containsExactly("catalog.json", "findings.json", "findings.sarif", "findings.txt");
        assertThat(output.resolve("catalog.json")).content().startsWith("{\n").contains("mail.md");
        assertThat(output.resolve("findings.txt")).content().contains("[dead-link]");
    }

    @Test
    void whatAnEarlierGoalFoundHoldsWhileTheTextsAreTheSame() throws IOException {
        Run run = run(List.of());
        Analysis first = run.analyse(run.read(), Optional.empty(), Optional.empty(), Progress.SILENT);

        assertThat(run.analyse(run.read(), Optional.empty(), Optional.of(first), Progress.SILENT))
                .isSameAs(first);

        Optional<LiveServer> server =
                Optional.of(new LiveServer("http://localhost", Optional.empty(), Optional.empty(), List.of()));
        assertThat(run.analyse(run.read(), server, Optional.of(first), Progress.SILENT))
                .isNotSameAs(first);

        Files.writeString(folder.resolve("source/gone.md"), "# Gone Runbook\n");
        assertThat(run.analyse(run.read(), Optional.empty(), Optional.of(first), Progress.SILENT))
                .isNotSameAs(first);
    }

    @Test
    void whatASiteHoldsIsTakenOverAsItIs() throws IOException {
        Path site = Files.createDirectories(folder.resolve("site"));
        Files.writeString(site.resolve("catalog.json"), "catalog");
        assertThat(run(List.of()).takeOver(site)).isFalse();

        Files.writeString(site.resolve("findings.json"), "findings");
        assertThat(run(List.of("sarif")).takeOver(site)).isFalse();
        assertThat(run(List.of()).takeOver(site)).isTrue();

        assertThat(names()).containsExactly("catalog.json", "findings.json");
        assertThat(output.resolve("findings.json")).hasContent("findings");
    }

    @Test
    void aFileThatCannotBeReplacedLeavesNoHalfOne() throws IOException {
        Files.createDirectories(output.resolve("catalog.json/in-the-way"));
        Run run = run(List.of());

        assertThatThrownBy(() -> run.analyse(run.read(), Optional.empty(), Optional.empty(), Progress.SILENT))
                .isInstanceOf(IOException.class);

        assertThat(names()).containsExactly("catalog.json");
    }

    private Run run(List<String> formats) {
        return new Run(folder.resolve("source"), output, formats, LocalDate.of(2026, 11, 20));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(output)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
