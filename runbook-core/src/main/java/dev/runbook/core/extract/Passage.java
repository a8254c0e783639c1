package dev.runbook.core.extract;

import dev.runbook.core.model.Block;
import java.util.List;
import java.util.Optional;

/**
 * Blocks below one label, or without any.
 *
 * @param line the line that holds the label; where text follows the label on it, there are no blocks
 */
record Passage(Optional<Line> line, List<Block> blocks) {
    Passage {
        blocks = List.copyOf(blocks);
    }

    Theme theme() {
        return line.flatMap(Line::label).map(Line.Label::theme).orElse(Theme.OTHER);
    }

    /** The label's words, or nothing. */
    String label() {
        return line.flatMap(Line::label).map(Line.Label::text).orElse("");
    }
}
