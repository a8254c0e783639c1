package dev.runbook.core.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Inline;
import java.util.ArrayList;
import java.util.List;

/** Turns flexmark's tables into ours. */
final class TableReader {
    private final Spans spans;
    private final InlineReader inlines;

    TableReader(Source source, InlineReader inlines) {
        this.spans = new Spans(source);
        this.inlines = inlines;
    }

    Block.Table read(TableBlock table, Span span) {
        Block.Row header = new Block.Row(spans.source().span(span.start(), span.start()), List.of());
        List<Block.Align> aligns = new ArrayList<>();
        List<Block.Row> rows = new ArrayList<>();
        for (Node part : table.getChildren()) {
            for (Node child : part.getChildren()) {
                if (child instanceof TableRow row && part instanceof TableHead) {
                    header = row(row);
                    row.getChildren().forEach(cell -> aligns.add(align((TableCell) cell)));
                } else if (child instanceof TableRow row && part instanceof TableBody) {
                    rows.add(row(row));
                }
            }
        }
        return new Block.Table(span, aligns, header, rows);
    }

    private Block.Row row(TableRow row) {
        List<Block.Cell> cells = new ArrayList<>();
        for (Node child : row.getChildren()) {
            if (child instanceof TableCell cell) {
                // A cell without text has none of its own; its place is then where the cell begins.
                Span text =
                        spans.trimmed(cell.getText().isNull() ? cell.getChars().subSequence(0, 0) : cell.getText());
                cells.add(text.length() == 0 ? new Block.Cell(text, List.of()) : cell(text, inlines.read(cell)));
            }
        }
        return new Block.Row(spans.trimmed(row.getChars()), cells);
    }

    /** Its span begins with its first inline, of which flexmark may have lost a bracket. */
    private Block.Cell cell(Span text, List<Inline> content) {
        int start = content.isEmpty() ? text.start() : content.get(0).span().start();
        return new Block.Cell(spans.source().span(Math.min(start, text.start()), text.end()), content);
    }

    private static Block.Align align(TableCell cell) {
        TableCell.Alignment alignment = cell.getAlignment();
        if (alignment == null) {
            return Block.Align.NONE;
        }
        return switch (alignment) {
            case LEFT -> Block.Align.LEFT;
            case CENTER -> Block.Align.CENTER;
            case RIGHT -> Block.Align.RIGHT;
        };
    }
}
