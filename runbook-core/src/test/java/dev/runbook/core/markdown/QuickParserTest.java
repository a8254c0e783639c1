package dev.runbook.core.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Our quick parts of the parser find what flexmark's own find. */
class QuickParserTest {
    private static final int DOCUMENTS = 400;
    private static final Parser ORIGINAL = Parser.builder(Markdown.OPTIONS)
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create(), TaskListExtension.create()))
            .build();

    @Test
    void findsWhatTheOriginalFinds() {
        for (long seed = 0; seed < DOCUMENTS; seed++) {
            String text = NastyDocuments.of(seed);
            assertThat(tree(Markdown.PARSER.parse(text))).as("seed " + seed).isEqualTo(tree(ORIGINAL.parse(text)));
        }
    }

    @Test
    void backticksAndHtmlThatNothingClosesAreText() {
        for (String text : List.of(
                "`a ``b ```c `` d",
                "``a`",
                "a `b` `c",
                "<!-- a <!-- b",
                "<!-- a --> <!-- b",
                "<? a <?b?> <?c",
                "<!A <!B> <!C",
                "<![CDATA[ x ]]> <![CDATA[ y",
                "[a](b(c)d) [a](b(c",
                "[a](((x)))")) {
            assertThat(tree(Markdown.PARSER.parse(text))).as(text).isEqualTo(tree(ORIGINAL.parse(text)));
        }
    }

    private static String tree(Node node) {
        StringBuilder out = new StringBuilder();
        append(node, 0, out);
        return out.toString();
    }

    private static void append(Node node, int depth, StringBuilder out) {
        out.append(" ".repeat(depth))
                .append(node.getNodeName())
                .append(' ')
                .append(node.getStartOffset())
                .append('-')
                .append(node.getEndOffset())
                .append('\n');
        node.getChildren().forEach(child -> append(child, depth + 1, out));
    }
}
