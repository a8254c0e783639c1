package dev.runbook.core.extract;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.Block;
import java.util.List;

/** The items of lists as text. */
final class Items {
    private Items() {}

    /** The item's own words, without those of lists below it. */
    static String text(Block.Item item) {
        return item.text().strip();
    }

    /** The item's own text with the label it may begin with; an item without text is an empty line. */
    static Line line(Block.Item item, Source source) {
        return item.blocks().stream()
                .limit(1)
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> Line.of(((Block.Paragraph) block).inlines(), source))
                .findFirst()
                .orElseGet(() -> Line.of(List.of(), source));
    }
}
