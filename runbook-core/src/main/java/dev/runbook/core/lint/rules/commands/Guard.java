package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.command.Copies;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Runbook;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a runbook tells its reader before a command that destroys something. */
enum Guard {
    /** Nothing. */
    NONE,
    /** A word of warning, but nothing to do. */
    WORDS,
    /** A copy, a look at what will go, or a question to answer. */
    ACTION;

    private static final Pattern ASK = Pattern.compile(
            "(?i)\\b(?:make sure|ensure|confirm|double[- ]check"
                    + "|verify (?:that|the|there)|check (?:that|whether)|dry[- ]run|preview|interactive|list (?:what|the|all)"
                    + "|review what|ask (?:the|your|for)|approv(?:al|ed)|only (?:[\\w'’]+ ){0,4}(?:if|when|after)|if you'?re certain|after (?:a|having had a) (?:look|check))\\b");
    private static final Pattern WARN =
            Pattern.compile("(?i)\\b(?:warning|caution|danger(?:ous)?|careful(?:ly)?|irreversible"
                    + "|undone|data loss|permanently|destroys?|last resort)\\b");
    private static final Pattern CREATEDB = Pattern.compile("\\bcreatedb\\b");
    private static final Pattern CREATES = Pattern.compile("(?i)\\bcreate\\s+database\\s+\"?(\\w+)");
    /** Programs that show what is there. */
    private static final Pattern LOOK = Pattern.compile(
            "(?i)\\b(?:ls|list|get|describe|show|select|count|du|find|df|plan|stat|head|ps|wc)\\b|--dry-run");

    static Guard of(Command command, Runbook runbook) {
        Before before = Before.of(command, runbook);
        boolean acts = before.commands().stream()
                        .anyMatch(other -> Copies.keeps(other) || creates(other, command) || looksAt(other, command))
                || before.texts().stream().anyMatch(Guard::asks);
        boolean warns =
                before.texts().stream().anyMatch(text -> WARN.matcher(text).find());
        return acts ? ACTION : warns ? WORDS : NONE;
    }

    private static boolean asks(String text) {
        return ASK.matcher(text).find() || Copies.asks(text);
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
        return name.filter(database -> command.words().contains(database)
                        || command.invocations().stream()
                                .anyMatch(call -> call.texts().contains(database)))
                .isPresent();
    }

    /** Whether an earlier command shows something that the other one names too, or what the other one takes. */
    private static boolean looksAt(Command earlier, Command command) {
        return earlier.effect() == Command.Effect.READ
                && (lists(earlier, command)
                        || LOOK.matcher(earlier.text()).find()
                                && command.words().stream()
                                        .filter(word -> word.length() > 2
                                                && !word.startsWith("-")
                                                && !word.equals(command.tool()))
                                        .anyMatch(word -> earlier.words().contains(word)));
    }

    /** Whether the other one feeds what the earlier one lists to the program that destroys. */
    private static boolean lists(Command earlier, Command command) {
        return command.text().contains("xargs")
                && !command.words().isEmpty()
                && earlier.words().equals(command.words());
    }
}
