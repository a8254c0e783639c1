package dev.runbook.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {
    @Test
    void everyNodeKnowsItsPlaceInUtf16Units() {
        Source source = source(
                "# \ud83d\ude00\r\nname: \ud83d\ude00 a # b\r\nlist:\r\n- 'x y'\r\n-   {k: 1.50, b: true}\r\nend:\r\n");

        Node node = read(source);

        assertThat(texts(source, node))
                .containsExactly(
                        "name = \ud83d\ude00 a STRING",
                        "list[0] = 'x y' STRING",
                        "list[1].k = 1.50 NUMBER",
                        "list[1].b = true BOOLEAN",
                        "end =  NULL");
        assertThat(source.text(node.get("list").orElseThrow().span())).isEqualTo("- 'x y'\r\n-   {k: 1.50, b: true}");
        assertThat(source.text(node.items("list").get(1).span())).isEqualTo("{k: 1.50, b: true}");
        assertThat(node.get("name").orElseThrow().span()).hasToString("f.yaml:2:7");
        assertThat(node.entries().get(1).keySpan()).hasToString("f.yaml:3:1");
    }

    @Test
    void blockScalarsEndWithTheirLastCharacter() {
        Source source = source("a: |\n  one\n  two\n\nb: >-\n  x\n  y\nc: plain\n  goes on\n");

        Node node = read(source);

        assertThat(node.text("a")).contains("one\ntwo\n");
        assertThat(node.text("b")).contains("x y");
        assertThat(node.text("c")).contains("plain goes on");
        assertThat(source.text(node.get("a").orElseThrow().span())).isEqualTo("|\n  one\n  two");
        assertThat(source.text(node.get("c").orElseThrow().span())).isEqualTo("plain\n  goes on");
    }

    @Test
    void frontMatterHasThePlacesOfTheMarkdownFile() {
        Source source = new Source("r.md", "---\ntitle: \ud83d\ude00 x\nowner: y\n---\n# H\n");

        Checked<Optional<Node>> read =
                Yaml.read(source, source.span(4, source.text().indexOf("---\n#")));

        Node owner = read.value().flatMap(node -> node.get("owner")).orElseThrow();
        assertThat(owner.span()).hasToString("r.md:3:8");
        assertThat(source.text(owner.span())).isEqualTo("y");
    }

    @Test
    void aSyntaxErrorIsOneFindingAtItsPlace() {
        assertThat(only("a: b\nc: d: e\n"))
                .hasToString("yaml-syntax 2:5 This is not valid YAML: mapping values are not allowed here."
                        + " Nothing of it was read.");
        assertThat(only("a: \ud83d\ude00\nb: @x\n").toString()).startsWith("yaml-syntax 2:4 ");
        assertThat(only("a:\n\t- b\n").toString()).startsWith("yaml-syntax 2:1 ");
        assertThat(only("a: 'b\n").toString()).startsWith("yaml-syntax 2:1 ");
        assertThat(only("a: x\u0000y\n").toString())
                .startsWith("yaml-syntax 1:5 ")
                .contains("U+0000");
    }

    @Test
    void aSecondKeyIsRefusedAndTheFirstHolds() {
        Source source = source("a: 1\nb: 2\na: 3\n");

        Checked<Optional<Node>> read = Yaml.read(source);

        assertThat(read.value().flatMap(node -> node.text("a"))).contains("1");
        assertThat(read.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.rule()).isEqualTo("yaml-syntax");
            assertThat(diagnostic.span()).hasToString("f.yaml:3:1");
            assertThat(diagnostic.related().get(0).span()).hasToString("f.yaml:1:1");
        });
    }

    @Test
    void aliasesStandForTheirAnchors() {
        Node node = read(source(
                "x: &s text\ny: *s\nm: &m !!map {a: 1, b: 2}\nn: {<<: *m, b: 3}\nl: &l\n- 1\nk: *l\nt: !!str 5\n"));

        assertThat(node.text("y")).contains("text");
        assertThat(node.get("n").flatMap(n -> n.text("a"))).contains("1");
        assertThat(node.get("n").flatMap(n -> n.text("b"))).contains("3");
        assertThat(node.items("k")).hasSize(1);
        assertThat(node.text("t")).contains("5");
        assertThat(only("a: *nowhere\n").toString()).startsWith("yaml-syntax 1:4 ");
        assertThat(only("a: &a\n  b: *a\n").toString()).startsWith("yaml-syntax 2:6 ");
    }

    @Test
    void aBillionLaughsAreOneFinding() {
        StringBuilder text = new StringBuilder("l0: &l0 lol\n");
        for (int i = 1; i < 30; i++) {
            String last = "*l" + (i - 1);
            text.append("l%d: &l%d [%s]\n".formatted(i, i, String.join(", ", List.of(last, last, last, last))));
        }

        assertThat(only(text.toString()).rule()).isEqualTo("too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[", "{a: ", "- ", "? ", "- - ", "&a [", "!x {", "'", "\"", "|", "*", "a: b: ", "%", "#", "\ufeff",
                "---\n"
            })
    void whateverIsRepeatedEndsInFindingsOrANode(String part) {
        Checked<Optional<Node>> read = Yaml.read(source(part.repeat(100_000)));

        assertThat(read.diagnostics().size()).isLessThanOrEqualTo(1);
    }

    @Test
    void depthIsLimited() {
        assertThat(only("[".repeat(101) + "]".repeat(101)).toString()).startsWith("too-deep 1:101 ");
        assertThat(Yaml.read(source("[".repeat(100) + "]".repeat(100))).diagnostics())
                .isEmpty();
    }

    @Test
    void documentsAreReadOneByOne() {
        Source source = source("---\na: 1\n---\n# nothing\n---\nb: 2\n...\n");

        assertThat(Yaml.readAll(source).value()).hasSize(2);
        assertThat(Yaml.readAll(source("")).value()).isEmpty();
        assertThat(Yaml.read(source).diagnostics())
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.span()).hasToString("f.yaml:6:1"));
    }

    private static Source source(String text) {
        return new Source("f.yaml", text);
    }

    private static Node read(Source source) {
        Checked<Optional<Node>> read = Yaml.read(source);
        assertThat(read.diagnostics()).isEmpty();
        return read.value().orElseThrow();
    }

    private record Problem(String rule, Span span, String message) {
        @Override
        public String toString() {
            return rule + " " + span.line() + ":" + span.column() + " " + message;
        }
    }

    private static Problem only(String text) {
        Checked<Optional<Node>> read = Yaml.read(source(text));
        assertThat(read.value()).isEmpty();
        assertThat(read.diagnostics()).hasSize(1);
        Diagnostic diagnostic = read.diagnostics().get(0);
        return new Problem(diagnostic.rule(), diagnostic.span(), diagnostic.message());
    }

    private static List<String> texts(Source source, Node node) {
        return texts(source, node, "").toList();
    }

    private static Stream<String> texts(Source source, Node node, String path) {
        if (node instanceof Node.Scalar scalar) {
            return Stream.of(path + " = " + source.text(scalar.span()) + " " + scalar.kind());
        }
        Stream<String> entries = node.entries().stream()
                .flatMap(
                        entry -> texts(source, entry.value(), path.isEmpty() ? entry.key() : path + "." + entry.key()));
        Stream<String> items = IntStream.range(0, node.items().size())
                .boxed()
                .flatMap(i -> texts(source, node.items().get(i), path + "[" + i + "]"));
        return Stream.concat(entries, items);
    }
}
