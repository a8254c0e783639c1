package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.command.Tools;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Misuse;
import dev.runbook.core.model.Runbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A program that is no longer kept up; one finding for each program and runbook, at its first command. */
public final class DeprecatedTool implements RunbookRule {
    private static final int SHOWN = 4;

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Map<String, List<Command>> byTool = new TreeMap<>();
        for (Command command : runbook.fact().facts().of(Command.class)) {
            deprecation(command)
                    .ifPresent(deprecation -> byTool.computeIfAbsent(
                                    deprecation.reason() + deprecation.instead(), key -> new ArrayList<>())
                            .add(command));
        }
        byTool.values().forEach(commands -> reporter.report(finding(commands, reporter)));
    }

    /** What its makers say of the whole program, else of one of its subcommands. */
    private static Optional<Tools.Deprecation> deprecation(Command command) {
        return Tools.deprecation(command.words())
                .or(() -> command.misuses().stream()
                        .map(Misuse.Found::misuse)
                        .filter(misuse -> !misuse.isFlag())
                        .flatMap(misuse -> misuse.gone().stream().map(gone -> deprecation(misuse, gone)))
                        .findFirst());
    }

    private static Tools.Deprecation deprecation(Misuse misuse, Misuse.Replacement gone) {
        String reason = gone.state().equals("deprecated") ? "it is deprecated" : "newer versions do not have it";
        return new Tools.Deprecation(misuse.call() + " " + misuse.subject(), gone.since(), reason, gone.instead());
    }

    private static Diagnostic finding(List<Command> commands, Reporter reporter) {
        Command first = commands.get(0);
        Tools.Deprecation deprecation = deprecation(first).orElseThrow();
        String more = commands.size() == 1 ? "" : " " + commands.size() + " commands here use it.";
        Diagnostic diagnostic = reporter.diagnostic(
                first.span(),
                "`" + deprecation.call() + "`: " + deprecation.reason() + " (" + deprecation.since() + ")." + more,
                "Use " + deprecation.instead() + ".");
        for (Command other : commands.subList(1, Math.min(commands.size(), SHOWN))) {
            diagnostic = diagnostic.related(other.span(), "here too");
        }
        return diagnostic;
    }
}
