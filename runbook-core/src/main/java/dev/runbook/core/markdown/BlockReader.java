package dev.runbook.core.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.html.SafeHtml;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns flexmark's blocks into ours, taking every text from the source by its offsets. */
final class BlockReader {
    private final Source source;
    private final Spans spans;
    private final InlineReader inlines;
    private final Anchors anchors = new Anchors();
    private int depth;

    BlockReader(Source source, String masked) {
        this.source = source;
        this.spans = new Spans(source);
        this.inlines = new InlineReader(source, masked);
    }

    List<Block> read(Node parent) {
        if (++depth > Markdown.MAX_NESTING) {
            throw new TooDeepException(parent.getStartOffset());
        }
        List<Block> blocks = new ArrayList<>();
        for (Node node : parent.getChildren()) {
            // After a reference and a table flexmark tells the end of the table once more, as a paragraph.
            boolean again = node instanceof Paragraph && node.getStartOffset() < end(blocks);
            if (!again) {
                block(node, blocks);
            }
        }
        depth--;
        return blocks;
    }

    private void block(Node node, List<Block> out) {
        Span span = spans.trimmed(node.getChars());
        if (node instanceof Heading heading) {
            out.add(heading(heading, span));
        } else if (node instanceof Paragraph) {
            List<Inline> text = inlines.read(node);
            if (!text.isEmpty()) {
                // Most paragraphs are one plain text: one span serves both.
                Span only = text.get(0).span();
                out.add(new Block.Paragraph(only.equals(span) ? only : span, text));
            }
        } else if (node instanceof FencedCodeBlock fence) {
            out.add(fence(span, spans.text(fence.getInfo()), true, fence.getContentLines()));
        } else if (node instanceof IndentedCodeBlock code && !code.getChars().isBlank()) {
            int start = code.getStartOffset();
            out.add(fence(source.span(start, span.end()), "", false, code.getContentLines()));
        } else if (node instanceof ListBlock list) {
            out.add(list(list, span));
        } else if (node instanceof TableBlock table) {
            out.add(new TableReader(source, inlines).read(table, span));
        } else if (node instanceof BlockQuote) {
            List<Block> blocks = read(node);
            out.add(new Block.Quote(spans.until(span, end(blocks)), blocks));
        } else if (node instanceof HtmlBlockBase) {
            String html = spans.text(node.getChars()).strip();
            String safe = node instanceof HtmlCommentBlock ? "" : SafeHtml.fragment(html);
            out.add(new Block.HtmlBlock(span, html, safe));
        } else if (node instanceof ThematicBreak) {
            out.add(new Block.ThematicBreak(span));
        }
    }

    private Block heading(Heading node, Span span) {
        List<Inline> content = inlines.read(node);
        String text = Inline.text(content).strip();
        Optional<OwnAnchor> own = OwnAnchor.of(source, content);
        if (own.isPresent()) {
            List<Inline> title = own.get().title();
            String plain = Inline.text(title).strip();
            return new Block.Heading(
                    span, node.getLevel(), title, plain, own.get().anchor());
        }
        return new Block.Heading(span, node.getLevel(), content, text, anchors.next(text));
    }

    private Block list(ListBlock node, Span span) {
        List<Block.Item> items = new ArrayList<>();
        for (Node child : node.getChildren()) {
            if (child instanceof ListItem item) {
                List<Block> blocks = read(item);
                Span place = spans.until(spans.trimmed(item.getChars()), end(blocks));
                items.add(new Block.Item(place, task(item), blocks));
            }
        }
        int end = items.isEmpty()
                ? span.end()
                : items.get(items.size() - 1).span().end();
        boolean ordered = node instanceof OrderedList;
        int start = node instanceof OrderedList numbers ? numbers.getStartNumber() : 0;
        return new Block.ListBlock(spans.until(span, end), ordered, start, node.isTight(), items);
    }

    private static Block.Task task(ListItem item) {
        if (item instanceof TaskListItem task) {
            return task.isItemDoneMarker() ? Block.Task.DONE : Block.Task.OPEN;
        }
        return Block.Task.NONE;
    }

    private Block fence(Span span, String info, boolean fenced, List<BasedSequence> content) {
        List<Block.CodeLine> lines = new ArrayList<>(content.size());
        for (BasedSequence line : content) {
            Span place = spans.of(line.trimEOL());
            lines.add(new Block.CodeLine(place, source.text(place)));
        }
        int end = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).span().end();
        return new Block.Fence(spans.until(span, end), info, fenced, lines);
    }

    private static int end(List<Block> blocks) {
        return blocks.isEmpty() ? 0 : blocks.get(blocks.size() - 1).span().end();
    }
}
