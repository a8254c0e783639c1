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

    /** The label, where the item's first line is nothing else; else all of its own words. */
    static String title(Block.Item item, Source source) {
        boolean alone = item.blocks().get(0) instanceof Block.Paragraph paragraph
                && Line.of(paragraph, source).get(0).opens();
        String text = alone ? line(item, source).label().orElseThrow().text() : text(item);
        return StepReader.trimmed(text);
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
