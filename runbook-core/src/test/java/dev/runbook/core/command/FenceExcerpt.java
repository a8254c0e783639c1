package dev.runbook.core.command;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Placeholder;
import java.util.ArrayList;
import java.util.List;

/** Fences for tests, and what is read in them, an item on each line. */
final class FenceExcerpt {
    private FenceExcerpt() {}

    /** The fence whose lines stand in the source, each after an indentation of two. */
    static Block.Fence fence(Source source, String info, int from, int to) {
        List<Block.CodeLine> lines = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            var span = source.span(source.lineStart(i) + 2, source.lineSpan(i).end());
            lines.add(new Block.CodeLine(span, source.text(span)));
        }
        return new Block.Fence(source.span(0, source.text().length()), info, true, lines);
    }

    static Block.Fence fence(Source source, String info) {
        List<Block.CodeLine> lines = new ArrayList<>();
        for (int i = 1; i <= source.lineCount(); i++) {
            if (i < source.lineCount() || !source.line(i).isEmpty()) {
                lines.add(new Block.CodeLine(source.lineSpan(i), source.line(i)));
            }
        }
        return new Block.Fence(source.span(0, source.text().length()), info, true, lines);
    }

    static List<String> read(String language, String text) {
        Source source = new Source("a.md", text);
        return Fences.read(fence(source, language), source).stream()
                .map(FenceExcerpt::render)
                .toList();
    }

    private static String render(FenceItem item) {
        String text = item.text().replace("\n", "⏎");
        String command = item.command().map(FenceExcerpt::render).orElse("");
        return switch (item.kind()) {
            case COMMAND -> command;
            case COMMENT ->
                "comment" + (item.number() > 0 ? " " + item.number() : "") + ": " + text
                        + (command.isEmpty() ? "" : " {" + command + "}");
            case OUTPUT -> "output: " + text;
            case OTHER -> "other: " + text;
        };
    }

    private static String render(Command command) {
        List<String> placeholders =
                command.placeholders().stream().map(Placeholder::text).toList();
        return command.language().word() + " " + command.tool() + " "
                + command.effect().word()
                + (placeholders.isEmpty() ? "" : " " + placeholders) + ": "
                + command.text().replace("\n", "⏎");
    }
}
