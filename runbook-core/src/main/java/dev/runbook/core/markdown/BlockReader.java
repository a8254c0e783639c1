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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns flexmark's blocks into ours, taking every text from the source by its offsets. */
final class BlockReader {
    private static final Pattern OWN_ANCHOR = Pattern.compile("\\s*\\{#([A-Za-z][\\w:.-]*)}\\s*$");

    private final Source source;
    private final InlineReader inlines;
    private final Anchors anchors = new Anchors();
    private int depth;

    BlockReader(Source source, String masked) {
        this.source = source;
        this.inlines = new InlineReader(source, masked);
    }

    List<Block> read(Node parent) {
        if (++depth > Markdown.MAX_NESTING) {
            throw new TooDeepException();
        }
        List<Block> blocks = new ArrayList<>();
        for (Node node : parent.getChildren()) {
            block(node, blocks);
        }
        depth--;
        return blocks;
    }

    private void block(Node node, List<Block> out) {
        Span span = span(node.getChars());
        if (node instanceof Heading heading) {
            out.add(heading(heading, span));
        } else if (node instanceof Paragraph) {
            List<Inline> text = inlines.read(node);
            if (!text.isEmpty()) {
                out.add(new Block.Paragraph(span, text));
            }
        } else if (node instanceof FencedCodeBlock fence) {
            out.add(new Block.Fence(span, raw(fence.getInfo()), true, lines(fence.getContentLines())));
        } else if (node instanceof IndentedCodeBlock code) {
            out.add(new Block.Fence(span, "", false, lines(code.getContentLines())));
        } else if (node instanceof ListBlock list) {
            out.add(list(list, span));
        } else if (node instanceof TableBlock table) {
            out.add(new TableReader(source, inlines).read(table, span));
        } else if (node instanceof BlockQuote) {
            out.add(new Block.Quote(span, read(node)));
        } else if (node instanceof HtmlBlockBase) {
            String html = source.text(span);
            String safe = node instanceof HtmlCommentBlock ? "" : SafeHtml.fragment(html);
            out.add(new Block.HtmlBlock(span, html, safe));
        } else if (node instanceof ThematicBreak) {
            out.add(new Block.ThematicBreak(span));
        }
    }

    private Block heading(Heading node, Span span) {
        List<Inline> content = inlines.read(node);
        String text = Inline.text(content).strip();
        Matcher own = OWN_ANCHOR.matcher(text);
        if (own.find()) {
            String title = text.substring(0, own.start());
            List<Inline> plain = List.of(new Inline.Text(span(node.getText()), title));
            return new Block.Heading(span, node.getLevel(), plain, title, own.group(1));
        }
        return new Block.Heading(span, node.getLevel(), content, text, anchors.next(text));
    }

    private Block list(ListBlock node, Span span) {
        List<Block.Item> items = new ArrayList<>();
        for (Node child : node.getChildren()) {
            if (child instanceof ListItem item) {
                items.add(new Block.Item(span(item.getChars()), task(item), read(item)));
            }
        }
        boolean ordered = node instanceof OrderedList;
        int start = node instanceof OrderedList numbers ? numbers.getStartNumber() : 0;
        return new Block.ListBlock(span, ordered, start, node.isTight(), items);
    }

    private static Block.Task task(ListItem item) {
        if (item instanceof TaskListItem task) {
            return task.isItemDoneMarker() ? Block.Task.DONE : Block.Task.OPEN;
        }
        return Block.Task.NONE;
    }

    private List<Block.CodeLine> lines(List<BasedSequence> content) {
        List<Block.CodeLine> lines = new ArrayList<>(content.size());
        for (BasedSequence line : content) {
            BasedSequence trimmed = line.trimEOL();
            Span span = span(trimmed);
            lines.add(new Block.CodeLine(span, source.text(span)));
        }
        return lines;
    }

    private String raw(BasedSequence sequence) {
        return sequence.isNull() ? "" : source.text(span(sequence));
    }

    private Span span(BasedSequence sequence) {
        return source.span(sequence.getStartOffset(), sequence.getEndOffset());
    }
}
