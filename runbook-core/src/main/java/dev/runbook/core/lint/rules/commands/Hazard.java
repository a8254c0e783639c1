package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.command.Copies;
import dev.runbook.core.command.FenceItem;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Command.Effect;
import dev.runbook.core.model.Invocation;
import dev.runbook.core.model.Procedure.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a fence must not be pasted whole.
 *
 * @param at the command that should not follow
 * @param other the command that it should not follow
 * @param role what the other one is
 */
record Hazard(Command at, Command other, String message, String role, Severity severity) {
    private static final Pattern ALTERNATIVE = Pattern.compile(
            "(?i)^\\W*(?:or\\b(?! (?:higher|later|more))|alternative(?:ly)?\\b|option \\w\\b|variant \\w\\b|otherwise\\b|instead\\b|either\\b|method \\d)");
    private static final Pattern CONDITION = Pattern.compile(
            "(?i)^\\W*(?:\\d+[.)] *)?(?:only )?if\\b|\\bif (?:needed|necessary|required)\\b"
                    + "|\\bif (?:the )?\\w+(?: \\w+){0,3} (?:updated|changed|failed|fails|persists|full|stuck|down|needed|necessary|required)\\b");
    private static final Pattern SCRATCH =
            Pattern.compile("(?i)scratch|verif|_check\\b|\\bcheck_|test|staging|tmp|temp");
    private static final Pattern MAKES = Pattern.compile("(?i)\\bcreatedb\\b|\\bcreate database\\b");
    private static final Pattern COLLECTION = Pattern.compile(
            "(?i)\\b(?:operations|commands|requests|queries|tasks|snippets|reference|cheat ?sheet|actions|options|utilities|management|useful|common)\\b");
    private static final Pattern WRITES = Pattern.compile("(?:>|-f|--file=|-o)\\s*([\\w./$(){}-]+)");
    private static final Pattern READS = Pattern.compile("(?:<|-f|--file=)\\s*([\\w./$(){}-]+)");

    /** The gravest one of a fence; nothing where it may be pasted. */
    static Optional<Hazard> in(Pasted pasted) {
        return backupAndRestore(pasted)
                .or(() -> changeAndBack(pasted))
                .or(() -> twoRestores(pasted))
                .or(() -> alternatives(pasted))
                .or(() -> conditional(pasted))
                .or(() -> collection(pasted));
    }

    private static Optional<Hazard> backupAndRestore(Pasted pasted) {
        Optional<Command> dump =
                pasted.commands().stream().filter(Pasted::backsUp).findFirst();
        Optional<Command> load = pasted.commands().stream()
                .filter(command -> (command.effect() == Effect.DESTROY || Copies.loads(command))
                        && Pasted.restores(command)
                        && !SCRATCH.matcher(command.text()).find())
                .findFirst();
        boolean beside = pasted.commands().stream()
                .anyMatch(command -> MAKES.matcher(command.text()).find());
        if (dump.isEmpty() || load.isEmpty() || beside || isElsewhere(dump.get(), load.get())) {
            return Optional.empty();
        }
        Optional<String> written = first(WRITES, dump.get());
        boolean sameFile = written.isPresent() && written.equals(first(READS, load.get()));
        boolean safetyCopy =
                pasted.is(Kind.RESTORE) || pasted.is(Kind.ROLLBACK) || pasted.is(Kind.MIGRATION) || pasted.isNumbered();
        return sameFile || !safetyCopy
                ? Optional.of(new Hazard(
                        load.get(),
                        dump.get(),
                        "Backup and restore stand in one block: whoever pastes it whole loads the copy back over live data.",
                        "the backup",
                        Severity.ERROR))
                : Optional.empty();
    }

    /** A copy of one server that is loaded into another. */
    private static boolean isElsewhere(Command dump, Command load) {
        Optional<String> from = host(dump);
        Optional<String> to = host(load);
        return from.isPresent() && to.isPresent() && !from.equals(to);
    }

    private static Optional<String> host(Command command) {
        return command.invocations().stream()
                .flatMap((Invocation call) -> call.value("-h", "--host").stream())
                .map(Argument::text)
                .findFirst();
    }

    private static Optional<Hazard> changeAndBack(Pasted pasted) {
        if (pasted.is(Kind.ROLLBACK)) {
            return Optional.empty();
        }
        Severity severity = pasted.is(Kind.DEPLOY) || pasted.is(Kind.MIGRATION)
                ? Severity.ERROR
                : isCollection(pasted) ? Severity.INFO : Severity.WARNING;
        Optional<Command> change = Optional.empty();
        for (Command command : pasted.commands()) {
            if (change.isPresent() && Pasted.goesBack(command)) {
                return Optional.of(new Hazard(
                        command,
                        change.get(),
                        "The change and the way back from it stand in one block: whoever pastes it whole undoes what was just done.",
                        "the change",
                        severity));
            }
            change = Pasted.changes(command) && !Pasted.goesBack(command) ? Optional.of(command) : change;
        }
        return Optional.empty();
    }

    /** Two programs that restore the same thing are alternatives. */
    private static Optional<Hazard> twoRestores(Pasted pasted) {
        List<Command> restores =
                pasted.commands().stream().filter(Pasted::restores).toList();
        boolean two = restores.size() > 1
                && !restores.get(0).tool().equals(restores.get(1).tool())
                && !pasted.isNumbered();
        return two
                ? Optional.of(new Hazard(
                        restores.get(1),
                        restores.get(0),
                        "Two ways to restore stand in one block: whoever pastes it whole restores twice, over one another.",
                        "the other way",
                        Severity.WARNING))
                : Optional.empty();
    }

    private static Optional<Hazard> alternatives(Pasted pasted) {
        Optional<Command> before = Optional.empty();
        boolean apart = false;
        for (FenceItem item : pasted.items()) {
            if (item.kind() == FenceItem.Kind.COMMENT) {
                apart |= before.isPresent() && ALTERNATIVE.matcher(item.text()).find();
                continue;
            }
            Optional<Command> change = item.command().filter(Pasted::changes);
            if (apart && change.isPresent() && before.isPresent()) {
                return Optional.of(new Hazard(
                        change.get(),
                        before.get(),
                        "Alternatives stand in one block: whoever pastes it whole runs both.",
                        "the other one",
                        Severity.WARNING));
            }
            before = change.isPresent() ? change : before;
        }
        return Optional.empty();
    }

    /** A command that a comment makes depend on something, which the shell does not know. */
    private static Optional<Hazard> conditional(Pasted pasted) {
        Optional<Command> before = Optional.empty();
        boolean depends = false;
        for (FenceItem item : pasted.items()) {
            if (item.kind() == FenceItem.Kind.COMMENT) {
                depends = CONDITION.matcher(item.text()).find();
            } else if (item.command().isPresent()) {
                Command command = item.command().get();
                if (depends && before.isPresent() && command.effect().compareTo(Effect.DISRUPT) >= 0) {
                    return Optional.of(new Hazard(
                            command,
                            before.get(),
                            "This is meant for one case only and stands in one block with what is always done: "
                                    + "whoever pastes it whole runs it in any case.",
                            "what is always done",
                            Severity.WARNING));
                }
                before = Optional.of(command);
                depends = false;
            }
        }
        return Optional.empty();
    }

    private static Optional<Hazard> collection(Pasted pasted) {
        boolean many = pasted.commands().size() > 2 && isCollection(pasted) && !pasted.isNumbered();
        Optional<Command> destroys = pasted.commands().stream()
                .filter(command -> command.effect() == Effect.DESTROY && Harm.of(command) != Harm.LITTLE)
                .findFirst();
        return destroys.filter(command -> many)
                .flatMap(command -> pasted.commands().stream()
                        .filter(other -> !other.equals(command))
                        .findFirst()
                        .map(other -> new Hazard(
                                command,
                                other,
                                "A command that destroys stands in one block with others that have nothing to do with it: "
                                        + "whoever copies the block for one of them runs it too.",
                                "another one",
                                Severity.WARNING)));
    }

    /** Whether its title announces commands to choose from. */
    private static boolean isCollection(Pasted pasted) {
        return pasted.procedure()
                .filter(around -> COLLECTION.matcher(around.title()).find())
                .isPresent();
    }

    private static Optional<String> first(Pattern pattern, Command command) {
        Matcher matcher = pattern.matcher(command.text());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
