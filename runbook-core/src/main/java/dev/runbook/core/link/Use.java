package dev.runbook.core.link;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Invocation;
import dev.runbook.core.model.Setting;
import java.util.Optional;

/**
 * A program in a command that can name a setting, and what it names.
 *
 * @param value none where it names none; several are given as the first
 */
public record Use(Setting setting, Command command, Invocation invocation, Optional<Argument> value) {
    /** The command's place. */
    public Span span() {
        return command.span();
    }

    /** What it names as it can be compared: every reference to a variable by the variable's name alone. */
    public Optional<String> named() {
        return value.map(argument -> Values.plain(argument.text()));
    }
}
