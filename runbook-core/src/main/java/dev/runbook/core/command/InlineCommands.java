package dev.runbook.core.command;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Inline;
import java.util.List;
import java.util.Optional;

/** Tells inline code that is a command from inline code that is a name. */
public final class InlineCommands {
    private InlineCommands() {}

    /**
     * The command that inline code is, if it is one.
     *
     * @param inStep whether it stands in a step, where a known program alone ({@code htop}) is a command
     */
    public static Optional<Command> read(Inline.Code code, Source source, boolean inStep) {
        String text = code.text().strip();
        if (!text.contains(" ")) {
            return Optional.empty();
        }
        return Optional.of(new Command(
                source.span(code.content().start(), code.content().end()),
                Command.Where.INLINE,
                "",
                Command.Language.BASH,
                text.split(" ", 2)[0],
                text,
                List.of(text.split(" ")),
                List.of(),
                Effects.of(Command.Language.BASH, text)));
    }
}
