package dev.runbook.core.command;

import dev.runbook.core.command.FenceLines.Line;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Command.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects the items of one fence, and the variables that its commands give a value. */
final class FenceItems {
    private final Source source;
    private final String language;
    private final List<Line> lines;
    private final List<FenceItem> items = new ArrayList<>();
    private final Set<String> assigned = new HashSet<>();

    FenceItems(Source source, String language, List<Line> lines) {
        this.source = source;
        this.language = language;
        this.lines = lines;
    }

    List<FenceItem> toList() {
        return List.copyOf(items);
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    /**
     * Adds the lines from {@code start} to before {@code end} as one command.
     *
     * @param client the program that is being typed into; empty for the shell
     */
    Command command(int start, int end, String client, Language written) {
        List<CommandText.Line> parts = new ArrayList<>();
        for (int i = start; i < end; i++) {
            Line line = lines.get(i);
            String text = line.trimmed();
            int indent = i == start ? text.length() - text.stripLeading().length() : 0;
            parts.add(new CommandText.Line(text.substring(indent), line.offset() + indent));
        }
        CommandText text = new CommandText(parts);
        Command command = Commands.of(Command.Where.FENCE, language, client, written, text, source, assigned);
        items.add(new FenceItem(span(start, end), FenceItem.Kind.COMMAND, command.text(), 0, Optional.of(command)));
        if (written == Language.BASH || written == Language.DOTENV) {
            assigned.addAll(Commands.assignedBy(command.text()));
        }
        return command;
    }

    /** Adds a comment whose text begins at the offset in its line; an empty one is left out. */
    void comment(int i, int textStart) {
        Line line = lines.get(i);
        String text =
                line.trimmed().substring(Math.min(textStart, line.trimmed().length()));
        if (text.endsWith("*/")) {
            text = text.substring(0, text.length() - 2).strip();
        }
        if (text.isEmpty()) {
            return;
        }
        String written = text;
        Optional<Command> hidden = Comments.hidden(text)
                .map(found -> Commands.of(
                        Command.Where.FENCE_COMMENT,
                        language,
                        "",
                        found.sql() ? Language.SQL : Language.BASH,
                        CommandText.of(
                                written.substring(found.start(), found.end()),
                                line.offset() + textStart + found.start()),
                        source,
                        assigned));
        items.add(new FenceItem(line.code().span(), FenceItem.Kind.COMMENT, text, Comments.number(text), hidden));
    }

    /** Adds lines that are no command, to those of the same kind directly above if there are any. */
    void other(int start, int end, FenceItem.Kind kind) {
        List<String> texts = new ArrayList<>();
        for (int i = start; i < end; i++) {
            texts.add(lines.get(i).trimmed());
        }
        items.add(new FenceItem(span(start, end), kind, String.join("\n", texts), 0, Optional.empty()));
    }

    private Span span(int start, int end) {
        return source.span(
                lines.get(start).code().span().start(),
                lines.get(end - 1).code().span().end());
    }
}
