package dev.runbook.core.model;

import java.util.stream.Stream;

/** Walks blocks and inlines depth first, in the order of the text. */
public final class Walk {
    private Walk() {}

    /** The block and all blocks in it. */
    public static Stream<Block> blocks(Block block) {
        Stream<Block> inner;
        if (block instanceof Block.ListBlock list) {
            inner = list.items().stream().flatMap(item -> item.blocks().stream());
        } else if (block instanceof Block.Quote quote) {
            inner = quote.blocks().stream();
        } else {
            inner = Stream.empty();
        }
        return Stream.concat(Stream.of(block), inner.flatMap(Walk::blocks));
    }

    /** The inlines that stand directly in the block, not those of blocks within. */
    public static Stream<Inline> ownInlines(Block block) {
        if (block instanceof Block.Heading heading) {
            return heading.inlines().stream();
        }
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph.inlines().stream();
        }
        if (block instanceof Block.Table table) {
            return Stream.concat(Stream.of(table.header()), table.rows().stream())
                    .flatMap(row -> row.cells().stream())
                    .flatMap(cell -> cell.inlines().stream());
        }
        return Stream.empty();
    }

    /** The inline and all inlines in it. */
    public static Stream<Inline> inlines(Inline inline) {
        Stream<Inline> inner;
        if (inline instanceof Inline.Strong strong) {
            inner = strong.children().stream();
        } else if (inline instanceof Inline.Emphasis emphasis) {
            inner = emphasis.children().stream();
        } else if (inline instanceof Inline.Strike strike) {
            inner = strike.children().stream();
        } else if (inline instanceof Inline.Link link) {
            inner = link.children().stream();
        } else {
            inner = Stream.empty();
        }
        return Stream.concat(Stream.of(inline), inner.flatMap(Walk::inlines));
    }
}
