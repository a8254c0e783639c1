package dev.runbook.core.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {
    private static final Fingerprint INPUTS = Fingerprint.of(Map.of("a.md", Fingerprint.digest("a")));
    private static final Map<String, String> FILES = Map.of("a/b.txt", "one", "c.txt", "two");

    @TempDir
    Path folder;

    @Test
    void writesAllFilesAndNothingElse() throws IOException {
        Site.Outcome outcome = write(FILES, Optional.empty());

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.written()).isEqualTo(new Written(0, 2, 6, 2, 0));
        assertThat(content()).isEqualTo(FILES);
        assertThat(beside()).containsExactly("site");
    }

    @Test
    void whatIsUnchangedIsNotWrittenAgainAndWhatIsGoneIsGone() throws IOException {
        write(FILES, Optional.empty());
        Object before = inode("a/b.txt");

        Site.Outcome outcome = write(Map.of("a/b.txt", "one", "d.txt", "new"), Optional.empty());

        assertThat(outcome.written()).isEqualTo(new Written(0, 2, 6, 1, 1));
        assertThat(content()).containsOnlyKeys("a/b.txt", "d.txt");
        assertThat(inode("a/b.txt")).isEqualTo(before);
    }

    @Test
    void aFileMayWriteItself() throws IOException {
        Content content = out -> out.append("gr\u00fcn ").append("\ud83d\ude00 \ud83d");
        byte[] expected = "gr\u00fcn \ud83d\ude00 ?".getBytes(UTF_8);
        assertThat(put(content).written()).isEqualTo(new Written(0, 1, expected.length, 1, 0));
        assertThat(Files.readAllBytes(folder.resolve("site/d/a.json"))).isEqualTo(expected);
        Object before = inode("d/a.json");

        assertThat(put(content).written()).isEqualTo(new Written(0, 1, expected.length, 0, 1));
        assertThat(inode("d/a.json")).isEqualTo(before);

        assertThat(put(out -> out.append("gr\u00fcn")).written()).isEqualTo(new Written(0, 1, 5, 1, 0));
        assertThat(content()).isEqualTo(Map.of("d/a.json", "gr\u00fcn"));
    }

    @Test
    void aPageMayNotWriteItselfSinceItIsChecked() throws IOException {
        try (Site site = Site.open(folder.resolve("site"))) {
            assertThatThrownBy(() -> site.put("a.html", out -> out.append("<p>")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aDeadLinkKeepsTheOldSite() throws IOException {
        write(FILES, Optional.empty());

        Site.Outcome outcome = write(Map.of("index.html", "<a href=gone.html>x</a>"), Optional.empty());

        assertThat(outcome.problems())
                .extracting(SiteProblem::what)
                .containsExactly("dead link", "no Content-Security-Policy");
        assertThat(content()).isEqualTo(FILES);
        assertThat(beside()).containsExactly("site");
    }

    @Test
    void aBuildThatEndsEarlyLeavesTheOldSiteAndNothingElse() throws IOException {
        write(FILES, Optional.empty());
        try (Site site = Site.open(folder.resolve("site"))) {
            site.put("c.txt", "half".getBytes(UTF_8));
        }
        assertThat(content()).isEqualTo(FILES);
        assertThat(beside()).containsExactly("site");
    }

    @Test
    void whatAKilledBuildLeftIsRemoved() throws IOException {
        write(FILES, Optional.empty());
        Files.createDirectories(folder.resolve(".site.runbook-new/x"));
        Files.writeString(folder.resolve(".site.runbook-new/x/y"), "half");
        Files.writeString(folder.resolve(".site.runbook-lock"), "");

        write(Map.of("c.txt", "two"), Optional.empty());

        assertThat(content()).containsOnlyKeys("c.txt");
        assertThat(beside()).containsExactly("site");
    }

    @Test
    void aBuildKilledBetweenTheRenamesLosesNothing() throws IOException {
        write(FILES, Optional.empty());
        Files.move(folder.resolve("site"), folder.resolve(".site.runbook-old"));

        Site.open(folder.resolve("site")).close();

        assertThat(content()).isEqualTo(FILES);
    }

    @Test
    void aFolderOfSomebodyElseIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("site"));
        Files.writeString(folder.resolve("site/thesis.txt"), "precious");

        assertThatThrownBy(() -> Site.open(folder.resolve("site")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds no site of ours");
        assertThat(content()).containsKey("thesis.txt");
        assertThat(beside()).containsExactly("site");
    }

    @Test
    void twoBuildsOfOneSiteDoNotMix() throws IOException {
        Site first = Site.open(folder.resolve("site"));
        try (first) {
            assertThatThrownBy(() -> Site.open(folder.resolve("site")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another build");
        }
        Site.open(folder.resolve("site")).close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "../a", "a/../../b", "a//b", "a/", "./a", "a\\b", "c:x", "a\nb"})
    void aPathThatEscapesIsRefused(String path) throws IOException {
        try (Site site = Site.open(folder.resolve("site"))) {
            assertThatThrownBy(() -> site.put(path, new byte[0])).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"alerts/down/index.txt", "Alerts/Down/index.txt", "alerts/DOWN", "alerts/Down"})
    void aPathThatDiffersOnlyInCaseIsRefused(String path) throws IOException {
        try (Site site = Site.open(folder.resolve("site"))) {
            site.put("alerts/Down/index.txt", new byte[0]);
            assertThatThrownBy(() -> site.put(path, new byte[0]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("clashes with");
        }
    }

    @Test
    void foldersMayDifferInCase() throws IOException {
        write(Map.of("alerts/Web/index.txt", "one", "alerts/web/Web/index.txt", "two"), Optional.empty());

        assertThat(content()).hasSize(2);
    }

    @Test
    void aPutThatComesTooLateIsRefusedAndLeavesNothing() throws IOException {
        Site site = Site.open(folder.resolve("site"));
        site.close();

        assertThatThrownBy(() -> site.put("a.txt", new byte[0])).isInstanceOf(IllegalStateException.class);
        assertThat(beside()).isEmpty();
    }

    @Test
    void theZipHoldsTheSiteAndIsAlwaysTheSame() throws IOException {
        write(FILES, Optional.of("site.zip"));
        byte[] first = Files.readAllBytes(folder.resolve("site/site.zip"));
        try (ZipFile zip = new ZipFile(folder.resolve("site/site.zip").toFile())) {
            assertThat(zip.stream().map(Object::toString)).containsExactly("a/b.txt", "c.txt");
        }
        Object before = inode("site.zip");
        Site.Outcome again = write(FILES, Optional.of("site.zip"));
        assertThat(inode("site.zip")).isEqualTo(before);
        assertThat(again.written().fresh()).isZero();

        write(Map.of("c.txt", "two"), Optional.of("site.zip"));
        assertThat(Files.readAllBytes(folder.resolve("site/site.zip"))).isNotEqualTo(first);
        write(FILES, Optional.of("site.zip"));
        assertThat(Files.readAllBytes(folder.resolve("site/site.zip"))).isEqualTo(first);
    }

    @Test
    void theStampTellsWhetherASiteIsUpToDate() throws IOException {
        Path site = folder.resolve("site");
        assertThat(Stamp.upToDate(site, INPUTS)).isEmpty();
        write(FILES, Optional.of("site.zip"));

        assertThat(Stamp.upToDate(site, INPUTS).map(Stamp::notes)).contains(Map.of("errors", "0"));
        assertThat(Stamp.upToDate(site, Fingerprint.of(Map.of("a.md", Fingerprint.digest("b")))))
                .isEmpty();
        Files.delete(site.resolve("c.txt"));
        assertThat(Stamp.upToDate(site, INPUTS)).isEmpty();
    }

    @Test
    void takesFilesFromManyThreads() throws IOException {
        try (Site site = Site.open(folder.resolve("site"))) {
            IntStream.range(0, 500).parallel().forEach(i -> {
                try {
                    site.put("d" + i % 7 + "/" + i + ".txt", new byte[i]);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            assertThat(site.finish(INPUTS, Optional.empty(), Map.of()).written())
                    .isEqualTo(new Written(0, 500, 500 * 499 / 2, 500, 0));
        }
    }

    private Site.Outcome write(Map<String, String> files, Optional<String> zip) throws IOException {
        try (Site site = Site.open(folder.resolve("site"))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                site.put(file.getKey(), file.getValue().getBytes(UTF_8));
            }
            return site.finish(INPUTS, zip, Map.of("errors", "0"));
        }
    }

    private Site.Outcome put(Content content) throws IOException {
        try (Site site = Site.open(folder.resolve("site"))) {
            site.put("d/a.json", content);
            return site.finish(INPUTS, Optional.empty(), Map.of());
        }
    }

    private Map<String, String> content() throws IOException {
        Path site = folder.resolve("site");
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = site.relativize(file).toString();
                if (!path.equals(Stamp.FILE)) {
                    content.put(path, Files.readString(file));
                }
            }
        }
        return content;
    }

    private Stream<String> beside() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    private Object inode(String path) throws IOException {
        return Files.getAttribute(folder.resolve("site").resolve(path), "unix:ino");
    }
}
