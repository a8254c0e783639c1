package dev.runbook.core.extract;

import dev.runbook.core.model.Block;
import dev.runbook.core.model.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A table whose columns are found by the words of their headings. */
record Grid(Block.Table table, List<String> headings) {
    Grid {
        headings = List.copyOf(headings);
    }

    static Grid of(Block.Table table) {
        List<String> headings = new ArrayList<>();
        table.header().cells().forEach(cell -> headings.add(Names.words(cell.text())));
        return new Grid(table, headings);
    }

    /** The tables among passages, in lists and quotes too. */
    static List<Grid> in(List<Passage> passages) {
        List<Grid> grids = new ArrayList<>();
        passages.forEach(passage -> collect(passage.blocks(), grids));
        return grids;
    }

    private static void collect(List<Block> blocks, List<Grid> grids) {
        for (Block block : blocks) {
            if (block instanceof Block.Table table) {
                grids.add(of(table));
            } else if (block instanceof Block.ListBlock list) {
                list.items().forEach(item -> collect(item.blocks(), grids));
            } else if (block instanceof Block.Quote quote) {
                collect(quote.blocks(), grids);
            }
        }
    }

    List<Block.Row> rows() {
        return table.rows();
    }

    /** The first column whose heading fits. */
    Optional<Integer> column(Pattern heading) {
        for (int i = 0; i < headings.size(); i++) {
            if (heading.matcher(headings.get(i)).find()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    boolean has(Pattern heading) {
        return column(heading).isPresent();
    }

    static Optional<Block.Cell> cell(Block.Row row, int column) {
        return column < row.cells().size() ? Optional.of(row.cells().get(column)) : Optional.empty();
    }

    /** The text of a cell, nothing where it is empty or holds only a dash. */
    static Optional<String> text(Block.Row row, Optional<Integer> column) {
        return column.map(row::text)
                .filter(text -> !text.isBlank() && !text.matches("[-\u2013\u2014]+|(?i)n/?a|none|tbd"));
    }
}
