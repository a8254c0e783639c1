package dev.runbook.core.page;

import dev.runbook.core.model.Block;
import java.util.List;
import java.util.Optional;

/**
 * The first thing to do when an alert fires.
 *
 * @param more where it goes on
 */
public record FirstAction(Prose prose, Ref more) {
    /** The first instruction of a text: the first step of its first list, else its first block that is more than a heading. */
    static Optional<List<Block>> in(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.ListBlock list && !list.items().isEmpty()) {
                return Optional.of(list.items().get(0).blocks());
            }
            if (block instanceof Block.Fence || block instanceof Block.Table) {
                return Optional.of(List.of(block));
            }
        }
        return blocks.stream()
                .filter(Block.Paragraph.class::isInstance)
                .findFirst()
                .map(List::of);
    }
}
