package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.command.Copies;
import dev.runbook.core.command.FenceItem;
import dev.runbook.core.command.Fences;
import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Command.Effect;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Procedure.Kind;
import dev.runbook.core.model.Runbook;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fence that does harm when it is pasted whole: backup and restore in one, a change and the way back from it in one,
 * alternatives below one another, a collection of commands one of which destroys.
 */
public final class PasteHazard implements RunbookRule {
    private static final Pattern BACK = Pattern.compile(
            "(?i)\\brollout undo\\b|\\bhelm rollback\\b|\\brollback\\b|\\bgit revert\\b|\\balembic\\b.*\\bdowngrade\\b|\\b(?:db|migrate):(?:rollback|down|undo)\\b");
    private static final Pattern ALTERNATIVE = Pattern.compile(
            "(?i)^\\W*(?:or\\b(?! (?:higher|later|more))|alternative(?:ly)?\\b|option \\w\\b|variant \\w\\b|otherwise\\b|instead\\b|either\\b|method \\d)");
    private static final Pattern RESTORES = Pattern.compile("(?i)\\brestore\\b|\\brestore[-_.]|[-_]restore\\b");
    private static final Pattern BACKS_UP = Pattern.compile("(?i)\\bbackup[-_.\\w]*\\b(?!.*\\brestore)");
    private static final Pattern SCRATCH = Pattern.compile(
            "(?i)scratch|verif|_check\\b|\\bcheck_|test|staging|tmp|temp|\\bcreatedb\\b|\\bcreate database\\b");
    private static final Pattern COLLECTION = Pattern.compile(
            "(?i)\\b(?:operations|commands|requests|queries|tasks|snippets|reference|cheat ?sheet|actions|options|utilities|management|useful|common)\\b");
    private static final Pattern WRITES = Pattern.compile("(?:>|-f|--file=|-o)\\s*([\\w./$(){}-]+)");
    private static final Pattern READS = Pattern.compile("(?:<|-f|--file=)\\s*([\\w./$(){}-]+)");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Runbook fact = runbook.fact();
        List<Command> commands = fact.facts().of(Command.class);
        List<Procedure> procedures = fact.facts().of(Procedure.class);
        int[] next = {0};
        fact.document()
                .allBlocks()
                .filter(Block.Fence.class::isInstance)
                .map(Block.Fence.class::cast)
                .forEach(fence -> {
                    int from = next[0];
                    while (from < commands.size()
                            && commands.get(from).span().start() < fence.span().start()) {
                        from++;
                    }
                    int to = from;
                    while (to < commands.size()
                            && fence.span().contains(commands.get(to).span())) {
                        to++;
                    }
                    next[0] = to;
                    List<Command> own = commands.subList(from, to).stream()
                            .filter(command -> command.where() == Command.Where.FENCE)
                            .toList();
                    if (own.size() > 1 && own.stream().anyMatch(PasteHazard::changes)) {
                        Pasted pasted = new Pasted(
                                fence,
                                own,
                                around(fence, procedures),
                                fact.document().source());
                        pasted.check(reporter);
                    }
                });
    }

    private static Optional<Procedure> around(Block.Fence fence, List<Procedure> procedures) {
        return procedures.stream()
                .filter(procedure -> procedure.body().span().contains(fence.span()))
                .min(Comparator.comparingInt(
                        procedure -> procedure.body().span().length()));
    }

    private static boolean changes(Command command) {
        return command.effect().compareTo(Effect.CHANGE) >= 0;
    }

    /** A fence as it reaches the shell, all at once. */
    private record Pasted(Block.Fence fence, List<Command> commands, Optional<Procedure> procedure, Source source) {
        void check(Reporter reporter) {
            boolean told = backupAndRestore(reporter) || changeAndBack(reporter) || twoRestores(reporter);
            if (!told && !alternatives(reporter)) {
                collection(reporter);
            }
        }

        private boolean is(Kind kind) {
            return procedure.filter(around -> around.kind() == kind).isPresent();
        }

        private static boolean restores(Command command) {
            return Copies.loads(command)
                    || command.effect() == Effect.DESTROY
                            && RESTORES.matcher(command.text()).find();
        }

        private boolean backupAndRestore(Reporter reporter) {
            Optional<Command> dump = commands.stream()
                    .filter(command -> command.effect() != Effect.DESTROY
                            && (Copies.dumps(command)
                                    || BACKS_UP.matcher(command.text()).find() && Copies.keeps(command)))
                    .findFirst();
            Optional<Command> load = commands.stream()
                    .filter(command -> restores(command)
                            && !SCRATCH.matcher(command.text()).find())
                    .findFirst();
            if (dump.isEmpty() || load.isEmpty()) {
                return false;
            }
            boolean sameFile = first(WRITES, dump.get()).equals(first(READS, load.get()))
                    && first(WRITES, dump.get()).isPresent();
            boolean scratch = commands.stream()
                    .anyMatch(command -> command.text().contains("createdb")
                            || command.text().toLowerCase(Locale.ROOT).contains("create database"));
            boolean apart = !is(Kind.RESTORE) && !is(Kind.ROLLBACK) && !is(Kind.MIGRATION) && !numbered();
            if (scratch || elsewhere(dump.get(), load.get()) || !sameFile && !apart) {
                return false;
            }
            report(
                    load.get(),
                    dump.get(),
                    "Backup and restore stand in one block: whoever pastes it whole loads the copy back over live data.",
                    "the backup",
                    Severity.ERROR,
                    reporter);
            return true;
        }

        /** A copy of one server that is loaded into another. */
        private static boolean elsewhere(Command dump, Command load) {
            Optional<String> from = host(dump);
            Optional<String> to = host(load);
            return from.isPresent() && to.isPresent() && !from.equals(to);
        }

        private static Optional<String> host(Command command) {
            return command.invocations().stream()
                    .flatMap(invocation -> invocation.value("-h", "--host").stream())
                    .map(Argument::text)
                    .findFirst();
        }

        private boolean changeAndBack(Reporter reporter) {
            if (is(Kind.ROLLBACK)) {
                return false;
            }
            for (int i = 1; i < commands.size(); i++) {
                Command back = commands.get(i);
                Optional<Command> change =
                        changes(back) && BACK.matcher(back.text()).find()
                                ? commands.subList(0, i).stream()
                                        .filter(command -> changes(command)
                                                && !BACK.matcher(command.text()).find())
                                        .reduce((one, other) -> other)
                                : Optional.empty();
                if (change.isPresent()) {
                    boolean release = is(Kind.DEPLOY) || is(Kind.MIGRATION);
                    report(
                            back,
                            change.get(),
                            "The change and the way back from it stand in one block: whoever pastes it whole undoes what was just done.",
                            "the change",
                            release ? Severity.ERROR : Severity.WARNING,
                            reporter);
                    return true;
                }
            }
            return false;
        }

        /** Two programs that restore the same thing are alternatives. */
        private boolean twoRestores(Reporter reporter) {
            List<Command> restores = commands.stream()
                    .filter(command -> changes(command)
                            && (Copies.loads(command)
                                    || RESTORES.matcher(command.text()).find()))
                    .toList();
            boolean two = restores.size() > 1
                    && !restores.get(0).tool().equals(restores.get(1).tool())
                    && !numbered();
            if (two) {
                report(
                        restores.get(1),
                        restores.get(0),
                        "Two ways to restore stand in one block: whoever pastes it whole restores twice, over one another.",
                        "the other way",
                        Severity.WARNING,
                        reporter);
            }
            return two;
        }

        private boolean alternatives(Reporter reporter) {
            List<FenceItem> items = Fences.read(fence, source);
            Optional<Command> before = Optional.empty();
            boolean apart = false;
            for (FenceItem item : items) {
                if (item.kind() == FenceItem.Kind.COMMENT) {
                    apart = before.isPresent()
                                    && ALTERNATIVE.matcher(item.text()).find()
                            || apart;
                } else if (item.command().filter(PasteHazard::changes).isPresent()) {
                    if (apart && before.isPresent()) {
                        report(
                                item.command().get(),
                                before.get(),
                                "Alternatives stand in one block: whoever pastes it whole runs both.",
                                "the other one",
                                Severity.WARNING,
                                reporter);
                        return true;
                    }
                    before = item.command();
                }
            }
            return false;
        }

        private void collection(Reporter reporter) {
            boolean many = commands.size() > 2
                    && procedure
                            .filter(around -> COLLECTION.matcher(around.title()).find())
                            .isPresent()
                    && !numbered();
            Optional<Command> destroys = commands.stream()
                    .filter(command -> command.effect() == Effect.DESTROY && Harm.of(command) != Harm.LITTLE)
                    .findFirst();
            if (many && destroys.isPresent()) {
                report(
                        destroys.get(),
                        commands.get(0).equals(destroys.get()) ? commands.get(1) : commands.get(0),
                        "A command that destroys stands in one block with others that have nothing to do with it: "
                                + "whoever copies the block for one of them runs it too.",
                        "another one",
                        Severity.WARNING,
                        reporter);
            }
        }

        private boolean numbered() {
            return Fences.read(fence, source).stream()
                            .filter(item -> item.number() > 0)
                            .count()
                    > 1;
        }

        private static Optional<String> first(Pattern pattern, Command command) {
            Matcher matcher = pattern.matcher(command.text());
            return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        }

        private static void report(
                Command at, Command other, String message, String why, Severity severity, Reporter reporter) {
            reporter.report(reporter.diagnostic(
                            at.span(),
                            message,
                            "Give each a block of its own, under a title that says when it is used.")
                    .with(severity)
                    .with(Confidence.LIKELY)
                    .related(other.span(), why));
        }
    }
}
