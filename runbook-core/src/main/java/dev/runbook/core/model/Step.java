package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * One step of a procedure.
 *
 * @param text what a reader sees of its first line
 * @param blocks all that belongs to it, its first line included
 * @param commands its own commands, not those of substeps
 */
public record Step(Span span, String text, List<Block> blocks, List<Command> commands, List<Step> substeps) {
    public Step {
        blocks = List.copyOf(blocks);
        commands = List.copyOf(commands);
        substeps = List.copyOf(substeps);
    }

    public Stream<Command> allCommands() {
        return Stream.concat(commands.stream(), substeps.stream().flatMap(Step::allCommands));
    }
}
