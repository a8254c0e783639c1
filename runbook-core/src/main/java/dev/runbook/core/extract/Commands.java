package dev.runbook.core.extract;

import dev.runbook.core.command.InlineCommands;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Walk;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Commands in fences, in inline code and in the comments of fences; none in a message to be filled in. */
final class Commands implements Recogniser {
    private static final Pattern RUN =
            Pattern.compile("(?i)\\b(?:run|running|execute|executing|via|issue|call)\\s*:?\\s*$");
    private static final int LOOK_BACK = 24;

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
            return reading.items(fence).stream().flatMap(item -> item.command().stream());
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

    /** Whether the words before say that it is to be run. */
    private static boolean isRun(Inline.Code code, Reading reading) {
        int end = code.span().start();
        String before = reading.source().text().substring(Math.max(0, end - LOOK_BACK), end);
        return RUN.matcher(before).find();
    }

    private static Stream<Command> inlines(List<Inline> inlines, Reading reading, boolean inStep) {
        return inlines.stream()
                .flatMap(Walk::inlines)
                .filter(Inline.Code.class::isInstance)
                .map(Inline.Code.class::cast)
                .flatMap(code -> InlineCommands.read(code, reading.source(), inStep || isRun(code, reading)).stream());
    }
}
