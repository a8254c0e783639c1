package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A command that deletes or overwrites for good, with nothing before it that keeps a copy or looks at what will go: an error
 * where much can be lost, a warning for a single object, for a script known by its name only, and below a word of warning. A
 * program that asks by itself guards itself.
 */
public final class DestructiveUnguarded implements RunbookRule {
    private static final Set<String> ASKING = Set.of("prune", "destroy", "purge");
    private static final Set<String> FORCED =
            Set.of("-f", "--force", "-y", "--yes", "-auto-approve", "--auto-approve", "-af", "-fa");
    private static final Set<String> HARMLESS = Set.of(
            "--dry-run",
            "--dry-run=client",
            "--dry-run=server",
            "--dryrun",
            "-i",
            "--interactive",
            "--list",
            "-l",
            "--sql",
            "--check",
            "--plan");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        for (Command command : runbook.fact().facts().of(Command.class)) {
            if (command.effect() == Command.Effect.DESTROY && !guardsItself(command.words())) {
                Harm harm = Harm.of(command);
                Guard guard = Guard.of(command, runbook.fact());
                if (harm != Harm.LITTLE && guard != Guard.ACTION) {
                    reporter.report(finding(command, harm, guard, reporter));
                }
            }
        }
    }

    private static boolean guardsItself(List<String> words) {
        boolean asks =
                words.stream().anyMatch(ASKING::contains) && words.stream().noneMatch(FORCED::contains);
        return asks || words.stream().anyMatch(HARMLESS::contains);
    }

    private static Diagnostic finding(Command command, Harm harm, Guard guard, Reporter reporter) {
        boolean grave = harm == Harm.MUCH && guard == Guard.NONE;
        boolean guess = Harm.isGuess(command);
        return reporter.diagnostic(command.span(), what(command, guess) + without(guard), help(command))
                .with(grave && !guess ? Severity.ERROR : Severity.WARNING)
                .with(guess ? Confidence.GUESS : Confidence.LIKELY);
    }

    private static String what(Command command, boolean guess) {
        if (Harm.loads(command)) {
            return "This loads a copy over live data";
        }
        if (command.language() == Command.Language.SQL) {
            return "This statement destroys what it names";
        }
        String name = command.words().stream()
                .limit(3)
                .takeWhile(word -> !word.startsWith("-") && !word.contains("="))
                .collect(Collectors.joining(" "));
        return guess
                ? "By its name `" + name + "` destroys or overwrites something"
                : "`" + command.tool() + "` destroys something here";
    }

    private static String without(Guard guard) {
        return guard == Guard.WORDS
                ? ", and the warning beside it says nothing that the reader could do."
                : ", and no step before it keeps a copy or looks at what will go.";
    }

    private static String help(Command command) {
        return Harm.loads(command)
                ? "Stop what writes, take a copy of what is there, and say how the result is checked."
                : "Put a step before it that shows what will go, or keeps a copy, and says when to stop.";
    }
}
