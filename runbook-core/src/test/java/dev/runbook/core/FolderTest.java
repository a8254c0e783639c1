package dev.runbook.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {
    @TempDir
    private Path root;

    @TempDir
    private Path outside;

    @Test
    void readsMarkdownAndYamlSortedByPath() throws IOException {
        write("b.md", "b");
        write("a/z.md", "z");
        write("a/service.yaml", "name: x");
        write("a/rules.yml", "groups: []");
        write("a-b.md", "");
        write("pictures/p.png", "p");

        Sources sources = Folder.read(root);

        assertThat(paths(sources)).containsExactly("a-b.md", "a/rules.yml", "a/service.yaml", "a/z.md", "b.md");
        assertThat(sources.file("a/z.md").map(Source::text)).contains("z");
        assertThat(sources.others()).containsExactly("pictures/p.png");
        assertThat(sources.diagnostics()).isEmpty();
    }

    @Test
    void leavesOutWhatIsHiddenBuiltForeignOrExcluded() throws IOException {
        write(".git/x.md", "");
        write(".hidden.md", "");
        write("a/node_modules/x.md", "");
        write("target/x.md", "");
        write("vendor/x.md", "");
        write("drafts/a/x.md", "");
        write("a/old-1.md", "");
        write("a/new.md", "");
        write("runbook.yaml", "excludes: [drafts/**, old-*.md]\n");

        assertThat(paths(Folder.read(root))).containsExactly("a/new.md", "runbook.yaml");
        assertThat(Folder.read(root).others()).isEmpty();
    }

    @Test
    void aByteOrderMarkIsDropped() throws IOException {
        write("a.md", "\ufeff# Title");

        assertThat(Folder.read(root).file("a.md").map(Source::text)).contains("# Title");
    }

    @Test
    void bytesThatAreNotUtf8AreReadAsWindows1252AndReportedOnce() throws IOException {
        byte[] latin = "Z\u00fcrich\r\n\u00a7 1 \u00e9".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(root.resolve("a.md"), latin);
        byte[] mixed = concat(
                "\u00e9\ud83d\ude00\n\u2026 ".getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0x93, 'x', (byte) 0x94});
        Files.write(root.resolve("b.md"), mixed);
        write("c.md", "fine");

        Sources sources = Folder.read(root);

        assertThat(sources.file("a.md").map(Source::text)).contains("Z\u00fcrich\r\n\u00a7 1 \u00e9");
        assertThat(sources.file("b.md").map(Source::text)).contains("\u00e9\ud83d\ude00\n\u2026 \u201cx\u201d");
        assertThat(lines(sources)).containsExactly("bad-encoding a.md:1:2", "bad-encoding b.md:2:3");
        assertThat(sources.diagnostics().get(0).message()).contains("0xFC");
    }

    @Test
    void aFileOfUtf16IsReadAndReported() throws IOException {
        Files.write(
                root.resolve("a.md"),
                concat(new byte[] {(byte) 0xFF, (byte) 0xFE}, "# T\u00e9".getBytes(StandardCharsets.UTF_16LE)));
        Files.write(root.resolve("b.md"), "# T\u00e9".getBytes(StandardCharsets.UTF_16));

        Sources sources = Folder.read(root);

        assertThat(sources.files()).extracting(Source::text).containsExactly("# T\u00e9", "# T\u00e9");
        assertThat(lines(sources)).containsExactly("bad-encoding a.md:1:1", "bad-encoding b.md:1:1");
    }

    @Test
    void anyBytesAtAllAreText() throws IOException {
        byte[] all = new byte[256 * 3];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) (i * 7);
        }
        Files.write(root.resolve("a.md"), all);

        Sources sources = Folder.read(root);

        assertThat(sources.files()).hasSize(1);
        assertThat(lines(sources)).hasSize(1);
    }

    @Test
    void whatIsTooLongIsNotReadButCanBeLinkedTo() throws IOException {
        write("a.md", "x".repeat(3 << 20));
        write("b.md", "x".repeat(2 << 20));

        Sources sources = Folder.read(root);

        assertThat(paths(sources)).containsExactly("b.md");
        assertThat(sources.others()).containsExactly("a.md");
        assertThat(lines(sources)).containsExactly("too-large a.md:1:1");
    }

    @Test
    void ofJsonOnlyWhatWatchesIsReadAndNothingIsSaidOfTheRest() throws IOException {
        write("rules.json", "{\"groups\": [{\"rules\": [{\"alert\": \"A\", \"expr\": \"up\"}]}]}");
        write("package.json", "{\"name\": \"x\", \"version\": [}");
        write("PACKAGE.json", "{}");
        write("data.json", "[" + "1,".repeat(2 << 20) + "1]");
        Files.createSymbolicLink(root.resolve("dangling.json"), Path.of("nowhere.json"));
        write("huge.json", "{\"alert\": 1, \"expr\": 2}" + " ".repeat(3 << 20));

        Sources sources = Folder.read(root);

        assertThat(paths(sources)).containsExactly("rules.json");
        assertThat(sources.others())
                .containsExactlyInAnyOrder("package.json", "PACKAGE.json", "data.json", "huge.json");
        assertThat(lines(sources)).containsExactly("too-large huge.json:1:1");
    }

    @Test
    void whatIsNoFileIsOneFindingEach() throws IOException, InterruptedException {
        Files.createDirectories(root.resolve("folder.md"));
        write("folder.md/inside.md", "x");
        Files.createSymbolicLink(root.resolve("dangling.md"), Path.of("nowhere.md"));
        Files.createSymbolicLink(root.resolve("loop.md"), Path.of("loop.md"));
        Files.createSymbolicLink(root.resolve("nowhere.png"), Path.of("nothing.png"));
        assertThat(new ProcessBuilder("mkfifo", root.resolve("pipe.md").toString())
                        .start()
                        .waitFor())
                .isZero();

        Sources sources = Folder.read(root);

        assertThat(paths(sources)).containsExactly("folder.md/inside.md");
        assertThat(lines(sources))
                .containsExactly(
                        "unreadable-file dangling.md:1:1",
                        "unreadable-file folder.md:1:1",
                        "unreadable-file loop.md:1:1",
                        "unreadable-file pipe.md:1:1");
    }

    @Test
    void aFileThatCannotBeOpenedIsOneFinding() {
        assertThat(TextFile.read(root.resolve("gone.md"), "gone.md").diagnostics())
                .singleElement()
                .satisfies(found -> assertThat(found.rule() + " " + found.message())
                        .startsWith("unreadable-file The file cannot be read (it has gone)")
                        .doesNotContain(root.toString()));
        assertThat(TextFile.read(root, "folder").diagnostics()).hasSize(1);
    }

    @Test
    void linksThatLeaveTheSourceAreRefused() throws IOException {
        Files.writeString(outside.resolve("secret.md"), "secret");
        Files.createSymbolicLink(root.resolve("a.md"), outside.resolve("secret.md"));
        Files.createSymbolicLink(root.resolve("folder"), outside);
        write("b.md", "b");

        Sources sources = Folder.read(root);

        assertThat(paths(sources)).containsExactly("b.md");
        assertThat(lines(sources)).containsExactly("unreadable-file a.md:1:1", "unreadable-file folder:1:1");
    }

    @Test
    void linksWithinTheSourceAreFollowedAndLoopsEnd() throws IOException {
        write("a/x.md", "x");
        Files.createSymbolicLink(root.resolve("y.md"), Path.of("a/x.md"));
        Files.createSymbolicLink(root.resolve("a/up"), Path.of(".."));
        Files.createSymbolicLink(root.resolve("b"), Path.of("a"));

        Sources sources = Folder.read(root);

        assertThat(paths(sources)).containsExactly("a/x.md", "y.md");
        assertThat(lines(sources)).containsExactly("unreadable-file a/up:1:1");
    }

    @Test
    void aSourceFolderMayBeALinkItself() throws IOException {
        write("x.md", "x");
        Path link = outside.resolve("link");
        Files.createSymbolicLink(link, root);

        assertThat(paths(Folder.read(link))).containsExactly("x.md");
    }

    @Test
    void pathsThatDifferOnlyInCaseAreReported() throws IOException {
        write("Readme.md", "1");
        write("a/readme.md", "2");
        write("readme.md", "3");

        Sources sources = Folder.read(root);

        assertThat(sources.files()).hasSize(3);
        assertThat(lines(sources)).containsExactly("unreadable-file readme.md:1:1");
        assertThat(sources.diagnostics().get(0).related().get(0).span().file()).isEqualTo("Readme.md");
    }

    @Test
    void aMissingRootIsTheCallersMistake() throws IOException {
        assertThatThrownBy(() -> Folder.read(root.resolve("none")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(root.resolve("none") + ": there is no such folder");
        write("file", "");
        assertThatThrownBy(() -> Folder.read(root.resolve("file")))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("this is a file, not a folder");
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] all = new byte[a.length + b.length];
        System.arraycopy(a, 0, all, 0, a.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    private static List<String> paths(Sources sources) {
        return sources.files().stream().map(Source::path).toList();
    }

    private static List<String> lines(Sources sources) {
        return sources.diagnostics().stream()
                .map((Diagnostic found) -> found.rule() + " " + found.span())
                .toList();
    }
}
