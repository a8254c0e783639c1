package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Invocation;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A command that changes nothing where its author believes that it does. */
public final class CommandNoEffect implements RunbookRule {
    private static final Set<String> BUILTINS = Set.of("cd", "export", "source", "alias", "umask", "unset", "pushd");
    /** They run a program without a shell around it. */
    private static final Set<String> DIRECT = Set.of("sudo", "doas", "kubectl", "oc", "docker", "podman", "nerdctl");

    private static final Set<String> SHELLS = Set.of("sh", "bash", "zsh", "dash", "ash", "ksh", "ssh", "su");
    private static final Pattern GUARDED = Pattern.compile("/(?:etc|proc|sys|usr|root|boot)/.+|/var/(?:lib|spool)/.+");
    /** One statement that only sets something for the session. */
    private static final Pattern SETS = Pattern.compile(
            "(?is)\\s*set\\s+(?!global\\b|persist\\w*\\b|password\\b|@@global)(?:session\\s+|local\\s+)?[\\w.@]+\\s*(?:=|\\bto\\b)[^;]*+;?\\s*+");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        for (Command command : runbook.fact().facts().of(Command.class)) {
            if (command.language() == Command.Language.BASH && command.where() != Command.Where.FENCE_COMMENT) {
                reason(command)
                        .ifPresent(reason -> reporter.report(
                                command.span(),
                                reason,
                                "Do both in one call, or change the setting where it is kept."));
            }
        }
        Unapplied.report(runbook.fact(), reporter);
    }

    private static Optional<String> reason(Command command) {
        List<Invocation> all = command.invocations();
        for (int i = 0; i < all.size(); i++) {
            Optional<String> reason = reason(all, i, command);
            if (reason.isPresent()) {
                return reason;
            }
        }
        return command.statements().stream()
                .filter(statement -> isAlone(statement, all)
                        && SETS.matcher(statement.text()).matches())
                .findFirst()
                .map(statement ->
                        "`SET` holds for one session, and this session ends with the command: nothing is changed.");
    }

    private static Optional<String> reason(List<Invocation> all, int place, Command command) {
        Invocation program = all.get(place);
        return builtin(all, place).or(() -> guarded(program)).or(() -> selects(program, command));
    }

    private static Optional<String> builtin(List<Invocation> all, int place) {
        Invocation program = all.get(place);
        if (program.outer() < 0 || !BUILTINS.contains(program.program())) {
            return Optional.empty();
        }
        String outer = all.get(program.outer()).program();
        if (DIRECT.contains(outer) || outer.endsWith("-compose")) {
            return Optional.of("`" + program.program() + "` is a word of the shell and no program: `" + outer
                    + "` cannot run it, and nothing is changed.");
        }
        boolean alone =
                all.stream().filter(other -> other.outer() == program.outer()).count() == 1;
        boolean moves = !program.program().equals("source");
        return SHELLS.contains(outer) && alone && moves
                ? Optional.of("`" + program.program() + "` holds until its shell ends, and `" + outer
                        + "` ends it at once: nothing is changed.")
                : Optional.empty();
    }

    /** {@code sudo echo x > /etc/y}: the reader's own shell opens the file. */
    private static Optional<String> guarded(Invocation program) {
        boolean own = program.program().equals("sudo") || program.program().equals("doas");
        return !own
                ? Optional.empty()
                : program.redirections().stream()
                        .filter(to ->
                                to.writes() && GUARDED.matcher(to.target()).matches())
                        .findFirst()
                        .map(to -> "`" + to.target() + "` is opened by the reader's own shell and not by `"
                                + program.program()
                                + "`: permission is denied, and nothing is written. Pipe it into `sudo tee`.");
    }

    /** Each call of a client is a connection of its own. */
    private static Optional<String> selects(Invocation program, Command command) {
        boolean once = program.program().equals("redis-cli")
                && command.text().contains("redis-cli")
                && program.operands().size() == 2
                && !program.fed();
        String verb = once ? program.operands().get(0).text().toUpperCase(Locale.ROOT) : "";
        return verb.equals("SELECT") || verb.equals("AUTH")
                ? Optional.of("`" + verb
                        + "` holds for one connection, and this one ends with the command: the next starts anew.")
                : Optional.empty();
    }

    private static boolean isAlone(Statement statement, List<Invocation> all) {
        if (statement.client() < 0) {
            return false;
        }
        Invocation client = all.get(statement.client());
        long given = client.texts().stream()
                .filter(word ->
                        word.equals("-c") || word.equals("-e") || word.startsWith("--command") || word.equals("-f"))
                .count();
        return given <= 1 && !client.fed();
    }
}
