package dev.runbook.core.command;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.Block;
import java.util.List;
import java.util.Optional;

/**
 * Reads a fence line by line: commands, comments, outputs, and all that is none of these. What a line is written in is
 * decided by the line, not by what the fence says.
 */
public final class Fences {
    /** Longer fences are not read. */
    public static final int MAX_LENGTH = 64 << 10;

    private Fences() {}

    /** The items of a fence in the order of its lines; blank lines are none. */
    public static List<FenceItem> read(Block.Fence fence, Source source) {
        Label label = Label.of(fence.language());
        int length = fence.lines().stream()
                .mapToInt(line -> line.text().length() + 1)
                .sum();
        if (fence.lines().isEmpty()) {
            return List.of();
        }
        if (label == Label.OTHER || length > MAX_LENGTH) {
            Block.CodeLine first = fence.lines().get(0);
            Block.CodeLine last = fence.lines().get(fence.lines().size() - 1);
            return List.of(new FenceItem(
                    source.span(first.span().start(), last.span().end()),
                    FenceItem.Kind.OTHER,
                    fence.text(),
                    0,
                    Optional.empty()));
        }
        return new FenceReader(fence, label, source).read();
    }
}
