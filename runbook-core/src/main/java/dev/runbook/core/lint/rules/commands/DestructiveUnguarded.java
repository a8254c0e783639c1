package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Command;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A command that deletes or overwrites for good, with nothing before it that keeps a copy or looks at what will go. A program
 * that asks by itself guards itself.
 */
public final class DestructiveUnguarded implements RunbookRule {
    private static final Set<String> ASKING = Set.of("prune", "destroy", "purge");
    private static final Set<String> FORCED = Set.of("-f", "--force", "-y", "--yes", "-auto-approve", "--auto-approve", "-af", "-fa", "--all", "-a");
    private static final Set<String> HARMLESS = Set.of("--dry-run", "--dry-run=client", "--dry-run=server", "--dryrun", "-i", "--interactive");
    private static final Pattern LOADS = Pattern.compile("(?i)\\b(?:psql|mysql|mongorestore|pg_restore|pgbackrest|redis-cli)\\b");
    private static final Pattern FILE = Pattern.compile("<|\\brestore\\b|\\|\\s*(?:psql|mysql)\\b");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        for (Command command : runbook.fact().facts().of(Command.class)) {
            if (command.effect() == Command.Effect.DESTROY && !guardsItself(command.words())) {
                Guard guard = Guard.of(command, runbook.fact());
                if (guard != Guard.ACTION) {
                    Severity severity = guard == Guard.WORDS ? Severity.WARNING : Severity.ERROR;
                    reporter.report(reporter.diagnostic(command.span(), message(command, guard), help(command)).with(severity));
                }
            }
        }
    }

    private static boolean guardsItself(List<String> words) {
        boolean asks = words.stream().anyMatch(ASKING::contains) && words.stream().noneMatch(FORCED::contains);
        return asks || words.stream().anyMatch(HARMLESS::contains);
    }

    private static boolean overwrites(Command command) {
        return LOADS.matcher(command.text()).find() && FILE.matcher(command.text()).find();
    }

    private static String message(Command command, Guard guard) {
        String what = overwrites(command)
                ? "This loads a copy over live data"
                : "`" + command.tool() + "` removes for good here";
        return what + (guard == Guard.WORDS
                ? ", and the warning before it says nothing that the reader could do."
                : ", and no step before it keeps a copy or looks at what will go.");
    }

    private static String help(Command command) {
        return overwrites(command)
                ? "Stop what writes, take a copy of what is there, and say how the result is checked."
                : "Put a step before it that shows what will go, or keeps a copy, and says when to stop.";
    }
}
