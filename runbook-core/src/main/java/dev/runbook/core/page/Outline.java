package dev.runbook.core.page;

import dev.runbook.core.model.Block;
import dev.runbook.core.model.HeadingLevels;
import dev.runbook.core.model.Walk;
import java.util.List;

/** The headings of a text as they are printed. */
final class Outline {
    private Outline() {}

    /** The headings of the blocks, the first at level {@code top}. */
    static List<Anchor> of(List<Block> blocks, int top) {
        HeadingLevels levels = new HeadingLevels(top);
        return blocks.stream()
                .flatMap(Walk::blocks)
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .map(heading -> new Anchor(levels.next(heading.level()), heading.text(), heading.anchor()))
                .toList();
    }
}
