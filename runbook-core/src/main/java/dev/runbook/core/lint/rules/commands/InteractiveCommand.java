package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.command.Running;
import dev.runbook.core.command.Tools;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Invocation;
import dev.runbook.core.model.Runbook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A program that somebody must type into, where more follows: what is pasted below goes to the program. */
public final class InteractiveCommand implements RunbookRule {
    /** What does the same in one go. */
    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("psql", "give it the statement with `-c`, or a file with `-f`"),
            Map.entry("mysql", "give it the statement with `-e`"),
            Map.entry("mariadb", "give it the statement with `-e`"),
            Map.entry("redis-cli", "give it the command as words, as in `redis-cli INFO`"),
            Map.entry("mongosh", "give it the expression with `--eval`"),
            Map.entry("top", "use `top -b -n 1`"),
            Map.entry("htop", "use `top -b -n 1`"),
            Map.entry(
                    "kubectl",
                    "give it what is to run behind `--`, or use `kubectl patch` or `kubectl set` for `edit`"),
            Map.entry("openssl", "let it read from `/dev/null`"),
            Map.entry("less", "use `tail -n 100`"),
            Map.entry("ssh", "put what is to run there in quotes behind the host"),
            Map.entry("crontab", "load a file with `crontab FILE`"));

    /** The text says what to type there, or how to leave. */
    private static final Pattern SAID = Pattern.compile(
            "(?i)\\\\q\\b|\\bctrl[-+ ]?[cdx]\\b|\\b(?:exit|quit)\\b|(?<![-.\\w])(?:types?|typed|enter|leave|press|answer|asks? for)\\b|:wq?\\b");

    /** They give the reader another shell. */
    private static final Set<String> SHELLS = Set.of(
            "ssh mosh su sudo doas sh bash zsh ash dash ksh fish kubectl oc docker docker-compose podman".split(" "));

    private static final int NEAR = 10;
    private static final Set<String> ASKING = Set.of("apt", "apt-get", "yum", "dnf", "aptitude", "zypper");
    private static final Set<String> VERBS =
            Set.of("install", "upgrade", "update", "remove", "purge", "autoremove", "dist-upgrade", "full-upgrade");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Order order = Order.of(runbook.fact());
        for (Command command : runbook.fact().facts().of(Command.class)) {
            if (command.language() == Command.Language.BASH && command.where() != Command.Where.FENCE_COMMENT) {
                Optional<Invocation> waiting = Running.interactive(command);
                if (waiting.isPresent()) {
                    waits(command, waiting.get(), order, reporter);
                } else {
                    asks(command, order, reporter);
                }
            }
        }
    }

    private static void waits(Command command, Invocation program, Order order, Reporter reporter) {
        if (SHELLS.contains(program.program()) && !program.hasOperand(0, "edit") && !program.hasOperand(0, "run")) {
            entersShell(command, order, reporter);
            return;
        }
        List<Command> after = order.after(command);
        boolean swallows = after.stream().limit(1).anyMatch(InteractiveCommand::isForTheShell);
        boolean silent = after.isEmpty() && !order.hasLaterStep(command);
        boolean typed = order.next(command)
                .filter(other -> other.language() != Command.Language.BASH
                        && other.span().line() - command.span().endLine() <= NEAR)
                .isPresent();
        if (silent
                || after.isEmpty() && typed
                || !swallows && SAID.matcher(order.around(command)).find()) {
            return;
        }
        String name = Naming.of(program);
        String consequence = swallows
                ? "pasted together, the lines below it go to `" + name + "` and not to the shell."
                : after.isEmpty()
                        ? "nobody can follow this step unattended, and what to type is left open."
                        : "what stands below it must be typed there by hand.";
        String instead = INSTEAD.getOrDefault(program.program(), "use a form that runs to its end by itself");
        Diagnostic found = reporter.diagnostic(
                command.span(),
                "`" + name + "` waits for somebody to type: " + consequence,
                "Say what is to be typed and when to leave, or " + instead + ".");
        reporter.report(swallows ? found : found.with(Severity.INFO));
    }

    /** What a console does not know is typed into it on purpose. */
    private static boolean isForTheShell(Command command) {
        return command.language() == Command.Language.BASH
                && (Tools.isKnown(command.tool()) || command.tool().indexOf('/') >= 0);
    }

    /** What is pasted below runs there, which may be meant; a step that enters says enough to a reader. */
    private static void entersShell(Command command, Order order, Reporter reporter) {
        boolean more = order.after(command).stream().anyMatch(other -> other.language() == Command.Language.BASH);
        if (more && !SAID.matcher(order.around(command)).find()) {
            reporter.report(reporter.diagnostic(
                            command.span(),
                            "The lines below run in the shell that this opens, or before it is open: which of them are meant for it is left open.",
                            "Put what is to run there behind the command in quotes, or into a block of its own.")
                    .with(Severity.INFO));
        }
    }

    /** A package manager that wants a yes takes the next pasted line for its answer. */
    private static void asks(Command command, Order order, Reporter reporter) {
        boolean asks = command.invocations().stream()
                .filter(program -> !program.fed())
                .anyMatch(program -> ASKING.contains(program.program())
                        && program.operands().stream().limit(1).anyMatch(verb -> changes(program, verb.text()))
                        && !program.has(
                                "-y",
                                "--yes",
                                "--assume-yes",
                                "--assumeyes",
                                "-qq",
                                "--dry-run",
                                "-s",
                                "--non-interactive"));
        if (asks && !order.after(command).isEmpty()) {
            reporter.report(reporter.diagnostic(
                            command.span(),
                            "`" + command.tool()
                                    + "` asks before it goes on: pasted together, the line below is its answer.",
                            "Put it into a block of its own, or add `-y` where nothing needs to be looked at.")
                    .with(Severity.INFO));
        }
    }

    /** {@code apt update} only reads lists. */
    private static boolean changes(Invocation program, String verb) {
        boolean lists = verb.equals("update") && program.program().startsWith("apt");
        return VERBS.contains(verb) && !lists;
    }
}
