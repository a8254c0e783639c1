package dev.runbook.core.extract;

import dev.runbook.core.command.FenceItem;
import dev.runbook.core.command.Fences;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.Block;
import java.util.IdentityHashMap;
import java.util.List;

/** The blocks of one document as lines and commands, each read once: many recognisers ask for the same. */
final class Texts {
    private final Source source;
    private final IdentityHashMap<Block.Paragraph, List<Line>> lines = new IdentityHashMap<>();
    private final IdentityHashMap<Block.Item, Line> items = new IdentityHashMap<>();
    private final IdentityHashMap<Block.Fence, List<FenceItem>> fences = new IdentityHashMap<>();

    Texts(Source source) {
        this.source = source;
    }

    Source source() {
        return source;
    }

    /** The lines of a paragraph. */
    List<Line> lines(Block.Paragraph paragraph) {
        return lines.computeIfAbsent(paragraph, p -> Line.of(p, source));
    }

    /** The item's own text with the label it may begin with; an item without text is an empty line. */
    Line line(Block.Item item) {
        return items.computeIfAbsent(
                item,
                i -> i.blocks().stream()
                        .limit(1)
                        .filter(Block.Paragraph.class::isInstance)
                        .map(block -> Line.of(((Block.Paragraph) block).inlines(), source))
                        .findFirst()
                        .orElseGet(() -> Line.of(List.of(), source)));
    }

    /** The label, where the item's first line is nothing else; else all of its own words. */
    String title(Block.Item item) {
        boolean alone = item.blocks().stream().findFirst().stream()
                .filter(Block.Paragraph.class::isInstance)
                .anyMatch(block -> lines((Block.Paragraph) block).get(0).opens());
        Line line = line(item);
        String text = alone
                ? line.label().map(Line.Label::text).orElse("")
                : line.flat().text();
        return StepReader.trimmed(text);
    }

    /** What stands in a fence, in the order of its lines. */
    List<FenceItem> items(Block.Fence fence) {
        return fences.computeIfAbsent(fence, f -> Fences.read(f, source));
    }
}
