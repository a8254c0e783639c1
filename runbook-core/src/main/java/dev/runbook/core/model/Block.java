package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A block of a document. Each knows the span of its source, markers included. */
public sealed interface Block {
    Span span();

    /**
     * A heading, with {@code #} signs or underlined.
     *
     * @param level 1 to 6
     * @param text what a reader sees
     * @param anchor unique in the document, as GitHub makes it, or the one given as {@code {#id}}
     */
    record Heading(Span span, int level, List<Inline> inlines, String text, String anchor) implements Block {
        public Heading {
            inlines = List.copyOf(inlines);
        }
    }

    record Paragraph(Span span, List<Inline> inlines) implements Block {
        public Paragraph {
            inlines = List.copyOf(inlines);
        }

        public String text() {
            return Inline.text(inlines);
        }
    }

    /**
     * A fenced or indented code block.
     *
     * @param info the words after the fence; empty where there are none or the block is indented
     * @param fenced false for an indented block
     * @param lines without the indentation that belongs to the fence or its list item
     */
    record Fence(Span span, String info, boolean fenced, List<CodeLine> lines) implements Block {
        public Fence {
            lines = List.copyOf(lines);
        }

        /** The first word of the info string in lower case, such as {@code bash}; empty where there is none. */
        public String language() {
            String trimmed = info.strip();
            int end = 0;
            while (end < trimmed.length()
                    && !Character.isWhitespace(trimmed.charAt(end))
                    && trimmed.charAt(end) != '{') {
                end++;
            }
            return trimmed.substring(0, end).toLowerCase(Locale.ROOT);
        }

        public String text() {
            return lines.stream().map(CodeLine::text).collect(Collectors.joining("\n"));
        }
    }

    /** A line of code; its text is the source text of its span. */
    record CodeLine(Span span, String text) {}

    /**
     * A bullet or ordered list.
     *
     * @param start the first number of an ordered list, else 0
     */
    record ListBlock(Span span, boolean ordered, int start, boolean tight, List<Item> items) implements Block {
        public ListBlock {
            items = List.copyOf(items);
        }

        public boolean isTaskList() {
            return items.stream().anyMatch(item -> item.task() != Task.NONE);
        }
    }

    record Item(Span span, Task task, List<Block> blocks) {
        public Item {
            blocks = List.copyOf(blocks);
        }

        /** The item's own text: its first paragraph, or nothing. */
        public String text() {
            return blocks.stream()
                    .findFirst()
                    .filter(Paragraph.class::isInstance)
                    .map(block -> ((Paragraph) block).text())
                    .orElse("");
        }
    }

    /** Whether a list item has a box, and whether it is ticked. */
    enum Task {
        NONE,
        OPEN,
        DONE
    }

    record Table(Span span, List<Align> aligns, Row header, List<Row> rows) implements Block {
        public Table {
            aligns = List.copyOf(aligns);
            rows = List.copyOf(rows);
        }
    }

    enum Align {
        NONE,
        LEFT,
        CENTER,
        RIGHT
    }

    record Row(Span span, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The text of a cell, empty where the row is short. */
        public String text(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column).text() : "";
        }
    }

    record Cell(Span span, List<Inline> inlines) {
        public Cell {
            inlines = List.copyOf(inlines);
        }

        public String text() {
            return Inline.text(inlines).strip();
        }
    }

    record Quote(Span span, List<Block> blocks) implements Block {
        public Quote {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * Raw HTML that stands as a block.
     *
     * @param safe sanitised; empty for a comment
     */
    record HtmlBlock(Span span, String source, String safe) implements Block {}

    record ThematicBreak(Span span) implements Block {}
}
