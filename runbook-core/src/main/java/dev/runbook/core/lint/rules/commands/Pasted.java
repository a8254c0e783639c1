package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.command.Copies;
import dev.runbook.core.command.FenceItem;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Command.Effect;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Procedure.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A fence as it reaches the shell, all at once.
 *
 * @param commands at least two
 * @param procedure the innermost that it stands in
 * @param items of the fence, comments too; none where it has no comments
 */
record Pasted(List<Command> commands, Optional<Procedure> procedure, List<FenceItem> items) {
    private static final Pattern BACK = Pattern.compile("(?i)\\brollout undo\\b|\\brollback\\b|\\bgit revert\\b"
            + "|\\balembic\\b.{0,200}\\bdowngrade\\b|\\b(?:db|migrate):(?:rollback|down|undo)\\b");
    private static final Pattern RESTORES = Pattern.compile("(?i)\\brestore\\b|\\brestore[-_.]|[-_]restore\\b");
    private static final Pattern BACKS_UP = Pattern.compile("(?i)\\bbackup[-_.\\w]*");

    Pasted {
        commands = List.copyOf(commands);
        items = List.copyOf(items);
    }

    static boolean changes(Command command) {
        return command.effect().compareTo(Effect.CHANGE) >= 0;
    }

    static boolean goesBack(Command command) {
        return changes(command) && BACK.matcher(command.text()).find();
    }

    /** Whether it loads a copy, or is called so. */
    static boolean restores(Command command) {
        return changes(command)
                && (Copies.loads(command) || RESTORES.matcher(command.text()).find());
    }

    static boolean backsUp(Command command) {
        boolean script = BACKS_UP.matcher(command.text()).find() && Copies.keeps(command) && !restores(command);
        return command.effect() != Effect.DESTROY && (Copies.dumps(command) || script);
    }

    boolean is(Kind kind) {
        return procedure.filter(around -> around.kind() == kind).isPresent();
    }

    /** Whether its comments number the steps, so that their order is meant. */
    boolean isNumbered() {
        return items.stream().filter(item -> item.number() > 0).count() > 1;
    }
}
