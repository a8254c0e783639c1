package dev.runbook.core.extract;

import dev.runbook.core.command.Fences;
import dev.runbook.core.command.InlineCommands;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Walk;
import java.util.List;
import java.util.stream.Stream;

/** Commands in fences, in inline code and in the comments of fences; none in a message to be filled in. */
final class Commands implements Recogniser {
    @Override
    public Stream<Command> facts(Reading reading) {
        return reading.topics()
                .filter(topic -> !topic.isWithin(Theme.TEMPLATE))
                .flatMap(topic -> topic.passages().stream())
                .flatMap(passage -> Stream.concat(
                        passage.line().stream().flatMap(line -> inlines(line.inlines(), reading, false)),
                        passage.blocks().stream().flatMap(block -> of(block, reading, false))));
    }

    private static Stream<Command> of(Block block, Reading reading, boolean inStep) {
        if (block instanceof Block.Fence fence) {
            return Fences.read(fence, reading.source()).stream().flatMap(item -> item.command().stream());
        }
        if (block instanceof Block.ListBlock list) {
            return list.items().stream()
                    .flatMap(item -> item.blocks().stream())
                    .flatMap(inner -> of(inner, reading, true));
        }
        if (block instanceof Block.Quote quote) {
            return quote.blocks().stream().flatMap(inner -> of(inner, reading, inStep));
        }
        return inlines(Walk.ownInlines(block).toList(), reading, inStep);
    }

    private static Stream<Command> inlines(List<Inline> inlines, Reading reading, boolean inStep) {
        return inlines.stream()
                .flatMap(Walk::inlines)
                .filter(Inline.Code.class::isInstance)
                .flatMap(code -> InlineCommands.read((Inline.Code) code, reading.source(), inStep).stream());
    }
}
