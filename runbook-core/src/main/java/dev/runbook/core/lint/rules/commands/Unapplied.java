package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Invocation;
import dev.runbook.core.model.Runbook;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Settings that are changed in a place that what runs does not read, or not yet. */
final class Unapplied {
    private static final Set<String> SHELLS = Set.of("bash", "sh", "shell", "zsh", "console", "shell-session");
    private static final Set<String> EDITORS = Set.of("vi", "vim", "nano", "emacs", "sed", "ed");
    private static final Pattern UNIT =
            Pattern.compile("/(?:etc|lib|usr/lib)/systemd/system/.+\\.(?:service|timer|socket|mount|path|slice|conf)");
    private static final Pattern ASSIGNS = Pattern.compile("[A-Za-z_]\\w*=\\S.*");
    private static final Pattern EDITS = Pattern.compile(
            "(?i)\\b(?:edit|update|change|set|increase|decrease|raise|lower|adjust|modify|add)\\b[^.\\n`]{0,60}[\\s`](?:\\S{0,80}/)?(?:\\.env\\b(?!\\.\\w*example)|docker-compose[\\w.-]*\\.ya?ml|compose\\.ya?ml)");
    private static final Pattern RECREATES =
            Pattern.compile("\\bup -d\\b|--force-recreate|\\bup --detach\\b|docker run\\b");
    private static final int FURTHEST = 2000;

    private Unapplied() {}

    static void report(Runbook runbook, Reporter reporter) {
        List<Command> commands = runbook.facts().of(Command.class);
        Order order = Order.of(runbook);
        Source source = runbook.document().source();
        Optional<Command> edited = Optional.empty();
        for (Command command : commands) {
            if (command.where() == Command.Where.FENCE_COMMENT) {
                continue;
            }
            if (isLost(command, order, commands)) {
                reporter.report(reporter.diagnostic(
                                command.span(),
                                "This line sets a variable of the reader's shell, which nothing here reads: no file and no service is changed.",
                                "Say which file holds the setting, and what makes the service read it.")
                        .with(Confidence.LIKELY));
            } else if (restartsContainer(command) && isEdited(command, order, source, runbook)) {
                reporter.report(reporter.diagnostic(
                                command.span(),
                                "A container that is restarted keeps the settings that it was made with: the change above is not read.",
                                "Make it anew with `docker compose up -d`, which reads the files.")
                        .with(Confidence.LIKELY));
            }
            edited = unit(command, edited, reporter);
        }
    }

    /** A bare assignment among commands, whose variable no command uses. */
    private static boolean isLost(Command command, Order order, List<Command> commands) {
        boolean candidate = command.language() == Command.Language.DOTENV
                && SHELLS.contains(command.fencedLanguage())
                && ASSIGNS.matcher(command.text()).matches();
        if (!candidate || order.fence(command).stream().noneMatch(other -> other.language() == Command.Language.BASH)) {
            return false;
        }
        String name = command.text().substring(0, command.text().indexOf('='));
        Pattern use = Pattern.compile(
                "\\$\\{?" + Pattern.quote(name) + "\\b|\\bexport [^\\n;]*\\b" + Pattern.quote(name) + "\\b");
        return commands.stream().noneMatch(other -> use.matcher(other.text()).find());
    }

    private static boolean restartsContainer(Command command) {
        return command.invocations().stream()
                .anyMatch(program ->
                        (program.program().equals("docker") || program.program().endsWith("-compose"))
                                && program.hasOperand(0, "restart"));
    }

    /** Whether the text above it in its section tells to edit what only a new container reads. */
    private static boolean isEdited(Command command, Order order, Source source, Runbook runbook) {
        int from = Math.max(
                runbook.document().sectionAt(command.span()).span().start(),
                command.span().start() - FURTHEST);
        String above = source.text().substring(from, command.span().start());
        Matcher edits = EDITS.matcher(above);
        boolean lost = order.before(command).stream().anyMatch(other -> other.language() == Command.Language.DOTENV);
        return !lost
                && edits.find()
                && !RECREATES.matcher(above.substring(edits.start())).find();
    }

    /** A unit that was edited and not yet read again; reports a restart in between. */
    private static Optional<Command> unit(Command command, Optional<Command> edited, Reporter reporter) {
        Optional<Command> last = edited;
        for (Invocation program : command.invocations()) {
            boolean edits = EDITORS.contains(program.program())
                    && program.operands().stream()
                            .map(Argument::text)
                            .anyMatch(file -> UNIT.matcher(file).matches());
            boolean control = program.program().equals("systemctl");
            if (edits) {
                last = Optional.of(command);
            } else if (control && (program.hasOperand(0, "restart") || program.hasOperand(0, "reload"))) {
                last.ifPresent(edit -> reporter.report(reporter.diagnostic(
                                command.span(),
                                "The unit was edited, but systemd was not told: it restarts the service as it was before.",
                                "Run `systemctl daemon-reload` first.")
                        .related(edit.span(), "the unit is edited here")));
                last = Optional.empty();
            } else if (control && !program.hasOperand(0, "status")) {
                last = Optional.empty();
            }
        }
        return last;
    }
}
