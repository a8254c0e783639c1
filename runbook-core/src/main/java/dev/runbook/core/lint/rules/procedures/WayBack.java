package dev.runbook.core.lint.rules.procedures;

import dev.runbook.core.model.Command;
import dev.runbook.core.model.Step;
import java.util.regex.Pattern;

/** What takes a change back: words and commands. */
final class WayBack {
    private static final Pattern WORDS = Pattern.compile(
            "(?i)\\b(?:roll(?:ing|s|ed)?[ -]?back|revert(?:ing|s|ed)?|back(?:ing)? out|downgrad(?:e|ing)|undo|undeploy|restore (?:the )?(?:previous|old|last|backup))\\b");
    private static final Pattern COMMAND = Pattern.compile(
            "(?i)\\brollback\\b|\\brollout undo\\b|\\bgit revert\\b|\\bdowngrade\\b|\\bmigrate:(?:rollback|down|undo)\\b|\\bmigrate down\\b|\\brevert\\b|\\bundo\\b");
    private static final Pattern OPEN =
            Pattern.compile("(?i)\\b(?:if|as|when|where) (?:still |absolutely )?(?:needed|necessary|required)\\b");

    private WayBack() {}

    static boolean isNamed(String text) {
        return WORDS.matcher(text).find();
    }

    static boolean isRun(Command command) {
        return command.effect() != Command.Effect.READ
                && COMMAND.matcher(command.text()).find();
    }

    /** Whether a step goes back and says of the occasion no more than {@code if needed}. */
    static boolean isOpen(Step step) {
        return isNamed(step.prose())
                && OPEN.matcher(step.prose()).find()
                && Hedge.of(step).isPresent();
    }
}
