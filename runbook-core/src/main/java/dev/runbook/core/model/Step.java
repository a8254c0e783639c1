package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import java.util.List;
import java.util.Optional;
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

    /** The step and all below it, in the order of the text. */
    public Stream<Step> all() {
        return Stream.concat(Stream.of(this), substeps.stream().flatMap(Step::all));
    }

    /** Whether nothing below it says more than its own text and commands. */
    public boolean isLeaf() {
        return substeps.isEmpty();
    }

    /** What it says, less the code in it: figures of a command are no criterion. */
    public String prose() {
        Optional<Block.Paragraph> own = blocks.stream()
                .findFirst()
                .filter(Block.Paragraph.class::isInstance)
                .map(Block.Paragraph.class::cast)
                .filter(paragraph -> paragraph.text().strip().startsWith(text));
        return own.map(paragraph -> Inline.text(paragraph.inlines().stream()
                        .filter(inline -> !(inline instanceof Inline.Code))
                        .toList()))
                .orElse(text)
                .strip();
    }

    /** Its first line, where what it says is reported. */
    public Span head(Source source) {
        int end = source.lineSpan(span.line()).end();
        return source.span(span.start(), Math.min(span.end(), end));
    }
}
