package dev.runbook.core.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made to hang or crash a parser ends in a document or in one finding. */
class HostileDocumentsTest {
    private static final int OFTEN = 100_000;
    private static final int LESS_OFTEN = 10_000;

    @ParameterizedTest
    @ValueSource(strings = {"*", "(", "`", "<", "&", "![", "](", "_*", "\\", "\n", "\r", "\t", " ", "~~", "!", "'"})
    void ofOneMarkOverAndOver(String mark) {
        assertReadOrRefused(mark.repeat(OFTEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](", "[a][b]", "[a]: b\n", "**a ", "a**", "*a _b ", "` `` ", "``a", "<a ", "<!--", "<?", "<![CDATA[",
                "<a href=\"", "<b>", "&#", "~~a", "|", "|-", "a|b\n", "# a\n", "a\n", "a\n-\n", "- a\n", "[x](<",
                "[a](b \"", "http://a", "{{< x ", "{#a", "<div>\n", "```\n", "> ```\n", "- ```\n", "\u0000", "\ud83d",
                        "=\n", "a  \n"
            })
    void ofOnePartOverAndOver(String part) {
        assertReadOrRefused(part.repeat(LESS_OFTEN));
    }

    private static void assertReadOrRefused(String text) {
        Checked<Document> read = Markdown.read(new Source("d.md", text));

        assertThat(read.diagnostics().size()).isLessThanOrEqualTo(1);
        assertThat(read.diagnostics()).noneMatch(found -> found.rule().equals("internal-error"));
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "> ", "- ", "* ", "1. ", "1) ", "- [ ] ", "> - ", "[", "*a **b ", "[a *b "})
    void nestedTooDeepIsOneFinding(String part) {
        String closers = part.startsWith("*") ? "b** a* ".repeat(OFTEN) : "";
        Checked<Document> read = Markdown.read(new Source("d.md", "# Title\n\n" + part.repeat(OFTEN) + "x" + closers));

        if (part.equals("[a *b ")) {
            assertThat(read.diagnostics()).isEmpty();
        } else {
            assertThat(read.value().blocks()).isEmpty();
            assertThat(read.diagnostics()).extracting(Diagnostic::rule).containsExactly("too-deep");
            assertThat(read.diagnostics().get(0).span().line()).isEqualTo(3);
        }
    }

    @Test
    void listsNestedLineByLineAreOneFinding() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            text.append("  ".repeat(i)).append("- a\n");
        }
        Checked<Document> read = Markdown.read(new Source("d.md", text.toString()));

        assertThat(read.diagnostics())
                .singleElement()
                .satisfies(found -> assertThat(found.span()).hasToString("d.md:101:201"));
    }

    @Test
    void whatIsNestedALittleIsRead() {
        StringBuilder text =
                new StringBuilder("- - - - - - - - - -\n" + "- ".repeat(200) + "\n" + "!".repeat(300) + "\n\n");
        for (int i = 0; i < 30; i++) {
            text.append("  ".repeat(i)).append("- a\n");
        }
        for (int i = 0; i < 300; i++) {
            text.append("- a\n  - b\n\n1. c\n\n   - d\n");
        }
        assertThat(Markdown.read(new Source("d.md", text.toString())).diagnostics())
                .isEmpty();
    }

    @Test
    void aTableOfTenThousandColumnsIsATable() {
        String text = "|" + "a|".repeat(10_000) + "\n|" + "-|".repeat(10_000) + "\n|" + "b|".repeat(10_000) + "\n";

        Document document = Markdown.read(new Source("d.md", text)).value();

        Block.Table table = (Block.Table) document.blocks().get(0);
        assertThat(table.header().cells()).hasSize(10_000);
        assertThat(table.rows().get(0).text(9_999)).isEqualTo("b");
    }

    @Test
    void aTableOfThirtyThousandRowsIsATable() {
        Document document = Markdown.read(new Source("d.md", "|a|b|\n|-|-|\n" + "|x|y|\n".repeat(30_000)))
                .value();

        assertThat(((Block.Table) document.blocks().get(0)).rows()).hasSize(30_000);
    }

    @Test
    void aFileOfThreeMegabytesIsRead() {
        String section = "## Step\n\n" + "Read this with *care* and `look`. ".repeat(60) + "\n\n1. Run:\n\n   ```bash\n"
                + "   ls -l\n   ```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n";
        Checked<Document> read = Markdown.read(new Source("d.md", section.repeat((3 << 20) / section.length())));

        assertThat(read.diagnostics()).isEmpty();
        assertThat(SpanCheck.problems(read.value())).isEmpty();
    }
}
