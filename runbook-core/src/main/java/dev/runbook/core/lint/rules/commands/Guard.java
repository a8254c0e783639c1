package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.command.FenceItem;
import dev.runbook.core.command.Fences;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Step;
import dev.runbook.core.model.Walk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a runbook tells its reader before a command that destroys something. Steps count in their order; commands that stand
 * below one another without numbers are a choice, not an order, and do not guard each other.
 */
enum Guard {
    /** Nothing. */
    NONE,
    /** A word of warning, but nothing to do. */
    WORDS,
    /** A copy, a look at what will go, or a question to answer. */
    ACTION;

    private static final Pattern COPIES = Pattern.compile(
            "(?i)\\b(?:pg_dump(?:all)?|pg_basebackup|mysqldump|mongodump|bgsave|snapshots?|wal-g backup-push|velero|docker commit"
                    + "|tar -?\\w*c\\w*|cp (?!s3:)|etcdctl snapshot save|kubectl get\\b.*-o ?yaml.*>)|(?<![./])\\bback-?up\\b(?!s?[/_.])|\\bbackup(?:\\.\\w+)?(?: create| backup)?$");
    private static final Pattern COPY =
            Pattern.compile("(?i)\\b(?:back(?:s|ed)? ?up|backup|snapshot|copy of|export)\\b");
    /** Clean-up or restore of copies speaks of copies without making one. */
    private static final Pattern ABOUT_COPIES =
            Pattern.compile("(?i)\\b(?:restor|recover|clean|delet|remov|purg|old|download|latest)");

    private static final Pattern ASK = Pattern.compile(
            "(?i)\\b(?:make sure|ensure|confirm|double[- ]check|verify (?:that|the|there)|check (?:that|whether)|dry[- ]run|interactive"
                    + "|list (?:what|the|all)|review what|ask (?:the|your|for)|approv(?:al|ed)|only (?:[\\w'’]+ ){0,4}(?:if|when|after)|if you'?re certain)\\b");
    private static final Pattern WARN = Pattern.compile(
            "(?i)\\b(?:warning|caution|danger(?:ous)?|careful(?:ly)?|irreversible|undone|data loss|permanently|destroys?|last resort)\\b");
    private static final Pattern CREATEDB = Pattern.compile("\\bcreatedb\\b");
    private static final Pattern CREATES = Pattern.compile("(?i)\\bcreate\\s+database\\s+\"?(\\w+)");
    private static final Pattern LOOK = Pattern.compile(
            "(?i)\\b(?:ls|list|get|describe|show|select|count|du|find|df|plan|stat|head|ps)\\b|--dry-run");

    static Guard of(Command command, Runbook runbook) {
        List<String> texts = new ArrayList<>();
        List<Command> commands = new ArrayList<>();
        Optional<Procedure> procedure = runbook.facts().of(Procedure.class).stream()
                .filter(candidate -> candidate.body().span().contains(command.span()))
                .min(Comparator.comparingInt(
                        candidate -> candidate.body().span().length()));
        procedure.ifPresent(found -> {
            found.preconditions().ifPresent(texts::add);
            found.body().blocks().stream()
                    .filter(block -> !(block instanceof Block.ListBlock) && !(block instanceof Block.Fence))
                    .flatMap(Walk::blocks)
                    .filter(block -> block instanceof Block.Paragraph)
                    .forEach(block -> texts.add(((Block.Paragraph) block).text()));
            List<FenceItem> comments = commentsBefore(found, command, runbook);
            boolean menu = found.style() == Procedure.StepStyle.FENCE_COMMENTS
                    && comments.stream().noneMatch(comment -> comment.number() > 0);
            boolean ordered = !menu
                    && found.style() != Procedure.StepStyle.BULLETS
                    && found.style() != Procedure.StepStyle.SECTIONS;
            if (!menu) {
                comments.forEach(comment -> texts.add(comment.text()));
            }
            found.steps().stream().flatMap(Guard::flat).forEach(step -> {
                boolean own = step.span().contains(command.span());
                if (own || (ordered && step.span().start() < command.span().start())) {
                    texts.add(step.text());
                    step.commands().stream()
                            .filter(other ->
                                    other.span().start() < command.span().start())
                            .forEach(commands::add);
                }
            });
        });
        boolean acts =
                commands.stream().anyMatch(other -> keeps(other) || creates(other, command) || looksAt(other, command))
                        || texts.stream().anyMatch(Guard::asks);
        boolean warns = texts.stream().anyMatch(text -> WARN.matcher(text).find());
        return acts ? ACTION : warns ? WORDS : NONE;
    }

    private static boolean asks(String text) {
        return ASK.matcher(text).find()
                || (COPY.matcher(text).find() && !ABOUT_COPIES.matcher(text).find());
    }

    private static boolean keeps(Command command) {
        return command.effect() != Command.Effect.DESTROY
                && COPIES.matcher(command.text()).find();
    }

    /** Whether an earlier command made the database that the other one loads into: what is new and empty cannot be lost. */
    private static boolean creates(Command earlier, Command command) {
        Matcher sql = CREATES.matcher(earlier.text());
        boolean made = sql.find();
        if (!made && !CREATEDB.matcher(earlier.text()).find()) {
            return false;
        }
        List<String> words = earlier.words();
        Optional<String> name = made
                ? Optional.of(sql.group(1))
                : words.isEmpty() ? Optional.empty() : Optional.of(words.get(words.size() - 1));
        return name.filter(command.words()::contains).isPresent();
    }

    /** Whether an earlier command shows something that the other one names too. */
    private static boolean looksAt(Command earlier, Command command) {
        return earlier.effect() == Command.Effect.READ
                && LOOK.matcher(earlier.text()).find()
                && command.words().stream()
                        .filter(word -> word.length() > 2 && !word.startsWith("-") && !word.equals(command.tool()))
                        .anyMatch(word -> earlier.words().contains(word));
    }

    private static Stream<Step> flat(Step step) {
        return Stream.concat(Stream.of(step), step.substeps().stream().flatMap(Guard::flat));
    }

    /** The comments above the command in its own fence. */
    private static List<FenceItem> commentsBefore(Procedure procedure, Command command, Runbook runbook) {
        return procedure
                .body()
                .allBlocks()
                .flatMap(Walk::blocks)
                .filter(block -> block instanceof Block.Fence && block.span().contains(command.span()))
                .flatMap(block ->
                        Fences.read((Block.Fence) block, runbook.document().source()).stream())
                .filter(item -> item.kind() == FenceItem.Kind.COMMENT
                        && item.span().start() < command.span().start())
                .toList();
    }
}
