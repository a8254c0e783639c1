package dev.runbook.core.lint.rules.text;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A fence that names one language and holds another, such as SQL in a shell fence. */
public final class FenceLanguageMismatch implements RunbookRule {
    private static final Set<String> SHELL = Set.of("bash", "sh", "shell", "zsh", "ksh");
    private static final Map<Command.Language, Set<String>> NAMES = Map.of(
            Command.Language.BASH, SHELL,
            Command.Language.SQL, Set.of("sql", "psql", "postgres", "postgresql", "pgsql", "plpgsql", "mysql"),
            Command.Language.PROMQL, Set.of("promql"),
            Command.Language.PYTHON, Set.of("python", "py", "python3"),
            Command.Language.YAML, Set.of("yaml", "yml"),
            Command.Language.CRONTAB, Set.of("cron", "crontab"),
            Command.Language.DOTENV, Set.of("dotenv", "env", "cron", "crontab"));

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        List<Command> wrong = runbook.fact().facts().of(Command.class).stream()
                .filter(command -> command.where() == Command.Where.FENCE && isWrong(command))
                .filter(command ->
                        !isVariable(command, runbook.fact().document().source().text()))
                .toList();
        if (wrong.isEmpty()) {
            return;
        }
        runbook.fact().document().allBlocks().forEach(block -> {
            if (block instanceof Block.Fence fence) {
                wrong.stream()
                        .filter(command -> fence.span().contains(command.span()))
                        .collect(Collectors.groupingBy(Command::language, TreeMap::new, Collectors.toList()))
                        .forEach(
                                (language, commands) -> reporter.report(mismatch(fence, language, commands, reporter)));
            }
        });
    }

    private static boolean isWrong(Command command) {
        boolean named = NAMES.values().stream().anyMatch(names -> names.contains(command.fencedLanguage()));
        return named && !NAMES.getOrDefault(command.language(), Set.of()).contains(command.fencedLanguage());
    }

    /** A line {@code NAME=value} whose name is used as {@code $NAME} sets a variable of the shell. */
    private static boolean isVariable(Command command, String text) {
        String name = command.text().replaceFirst("^(?:export\\s+)?([A-Za-z_]\\w*)=(?s:.*)$", "$1");
        return command.language() == Command.Language.DOTENV
                && (text.contains("$" + name) || text.contains("${" + name));
    }

    /** One finding for each language that does not belong, at its first line. */
    private static Diagnostic mismatch(
            Block.Fence fence, Command.Language language, List<Command> commands, Reporter reporter) {
        Span first = commands.get(0).span();
        String meant = language.word();
        String why = SHELL.contains(fence.language())
                ? "a shell that gets it pasted fails, or runs something else"
                : "who pastes it where the fence says gets an error";
        Diagnostic diagnostic = reporter.diagnostic(
                first,
                "This is " + meant + " in a fence that says `" + fence.language() + "`: " + why + ".",
                "Give it a fence of its own that says `" + meant + "`, and say where it goes.");
        for (Command command : commands.subList(1, commands.size())) {
            diagnostic = diagnostic.related(command.span(), "this too");
        }
        return diagnostic;
    }
}
