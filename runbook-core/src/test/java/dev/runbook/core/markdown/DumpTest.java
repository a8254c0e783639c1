package dev.runbook.core.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Document;
import dev.runbook.core.model.Inline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The blocks of one tricky document as lines of text; {@code -Daccept} writes them anew. */
class DumpTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "dev", "runbook", "core", "markdown");

    private final StringBuilder out = new StringBuilder();

    @Test
    void ofATrickyDocument() throws IOException {
        Source source = new Source("tricky.md", Files.readString(FOLDER.resolve("tricky.md")));
        Document document = Markdown.read(source).value();

        blocks(document.blocks(), "");
        document.sections().forEach(section -> line("", "section", section.span(), section.title()));

        Path golden = FOLDER.resolve("tricky.txt");
        if (System.getProperty("accept") != null) {
            Files.writeString(golden, out);
        }
        assertThat(out.toString()).isEqualTo(Files.readString(golden));
        assertThat(SpanCheck.problems(document)).isEmpty();
    }

    private void blocks(List<Block> blocks, String indent) {
        blocks.forEach(block -> block(block, indent));
    }

    private void block(Block block, String indent) {
        String in = indent + "  ";
        if (block instanceof Block.Heading heading) {
            line(indent, "heading " + heading.level() + " #" + heading.anchor(), block.span(), heading.text());
            inlines(heading.inlines(), in);
        } else if (block instanceof Block.Paragraph paragraph) {
            line(indent, "paragraph", block.span(), "");
            inlines(paragraph.inlines(), in);
        } else if (block instanceof Block.Fence fence) {
            line(indent, fence.fenced() ? "fence " + fence.language() : "code", block.span(), fence.info());
            fence.lines().forEach(each -> line(in, "line", each.span(), each.text()));
        } else if (block instanceof Block.ListBlock list) {
            String kind =
                    (list.ordered() ? "list from " + list.start() : "list") + (list.tight() ? " tight" : " loose");
            line(indent, kind, block.span(), "");
            for (Block.Item item : list.items()) {
                line(in, "item " + item.task(), item.span(), "");
                blocks(item.blocks(), in + "  ");
            }
        } else if (block instanceof Block.Table table) {
            line(indent, "table " + table.aligns(), block.span(), "");
            row(table.header(), in);
            table.rows().forEach(row -> row(row, in));
        } else if (block instanceof Block.Quote quote) {
            line(indent, "quote", block.span(), "");
            blocks(quote.blocks(), in);
        } else if (block instanceof Block.HtmlBlock html) {
            line(indent, "html", block.span(), html.safe());
        } else {
            line(indent, "break", block.span(), "");
        }
    }

    private void row(Block.Row row, String indent) {
        line(indent, "row", row.span(), "");
        for (Block.Cell cell : row.cells()) {
            line(indent + "  ", "cell", cell.span(), cell.text());
            inlines(cell.inlines(), indent + "    ");
        }
    }

    private void inlines(List<Inline> inlines, String indent) {
        inlines.forEach(inline -> inline(inline, indent));
    }

    private void inline(Inline inline, String indent) {
        String in = indent + "  ";
        String kind = inline.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        if (inline instanceof Inline.Text text) {
            line(indent, kind, inline.span(), text.text());
        } else if (inline instanceof Inline.Code code) {
            line(indent, kind, inline.span(), code.text());
        } else if (inline instanceof Inline.Strong strong) {
            line(indent, kind, inline.span(), "");
            inlines(strong.children(), in);
        } else if (inline instanceof Inline.Emphasis emphasis) {
            line(indent, kind, inline.span(), "");
            inlines(emphasis.children(), in);
        } else if (inline instanceof Inline.Link link) {
            line(indent, kind + " " + link.target(), inline.span(), link.title());
            inlines(link.children(), in);
        } else if (inline instanceof Inline.Image image) {
            line(indent, kind + " " + image.target(), inline.span(), image.alt());
        } else if (inline instanceof Inline.UndefinedReference reference) {
            line(indent, kind + " " + reference.label(), inline.span(), reference.literal());
        } else if (inline instanceof Inline.Html html) {
            line(indent, kind, inline.span(), html.safe());
        } else {
            line(indent, kind, inline.span(), "");
        }
    }

    private void line(String indent, String kind, Span span, String text) {
        String place = "%d:%d-%d:%d".formatted(span.line(), span.column(), span.endLine(), span.endColumn());
        String shown = text.isEmpty() ? "" : " '" + text.replace("\n", "\\n").replace("\t", "\\t") + "'";
        out.append(indent)
                .append(kind.strip())
                .append(' ')
                .append(place)
                .append(shown)
                .append('\n');
    }
}
