package dev.runbook.core.command;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Command;
import java.util.Optional;

/**
 * One thing that stands in a fence, in the order of its lines.
 *
 * @param span all lines of it
 * @param text of a comment, without its sign; else as written
 * @param number the number that a comment begins with ({@code # 2. Deploy}), else 0
 * @param command of a {@link Kind#COMMAND}, and of a comment that holds a command ({@code # 1. Tag release: git tag v1})
 */
public record FenceItem(Span span, Kind kind, String text, int number, Optional<Command> command) {

    /** What it is. */
    public enum Kind {
        COMMAND,
        COMMENT,
        OUTPUT,
        OTHER
    }
}
