package dev.runbook.core.command;

import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Invocation;
import dev.runbook.core.model.Misuse;
import dev.runbook.core.model.Misuse.Found;
import dev.runbook.core.model.Misuse.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Judges calls by what their programs take: subcommands and flags that do not exist, flags that newer versions do not take
 * any more, operands and values that are missing. Programs without a table are not judged, and words that may stand for
 * anything (placeholders, variables, globs) are taken for right.
 */
final class Usage {
    /** Programs that put more operands behind the words of the one they run. */
    private static final Set<String> FEEDERS = Set.of("xargs", "parallel");

    private Usage() {}

    /**
     * How a program reads a call.
     *
     * @param values places of the words that belong to the flag before them
     * @param followed whether every word could be followed
     */
    record Reading(Set<Integer> values, boolean followed, List<Misuse> misuses) {
        private static final Reading NONE = new Reading(Set.of(), false, List.of());
    }

    /**
     * The misuses of an invocation that count where it is written. What is missing counts in a mention among prose only where
     * the mention is more than a name, and a subcommand nobody knows only where it is nearly another.
     */
    static Stream<Found> found(Command.Where where, Invocation invocation, Reading reading) {
        return reading.misuses().stream()
                .filter(misuse -> where != Command.Where.INLINE || isMeant(misuse, invocation))
                .map(misuse -> found(misuse, invocation));
    }

    /** Whether a program puts more operands behind the words of the one it runs. */
    static boolean feeds(String program) {
        return FEEDERS.contains(program);
    }

    private static boolean isMeant(Misuse misuse, Invocation invocation) {
        return switch (misuse.kind()) {
            case UNKNOWN_FLAG, GONE -> true;
            case UNKNOWN_SUBCOMMAND -> misuse.near().isPresent();
            case MISSING_SUBCOMMAND, MISSING_OPERAND, MISSING_FLAG, MISSING_VALUE ->
                has(invocation, misuse.word(), Argument.Role.OPERAND) && has(invocation, 0, Argument.Role.OPTION);
        };
    }

    private static boolean has(Invocation invocation, int behind, Argument.Role role) {
        return invocation.words().stream().skip(behind + 1L).anyMatch(word -> word.role() == role);
    }

    private static Found found(Misuse misuse, Invocation invocation) {
        Argument word = invocation.words().get(misuse.word());
        boolean plain = word.text().startsWith(misuse.subject())
                && !misuse.subject().isEmpty()
                && word.end() - word.start() == word.text().length();
        return new Found(
                misuse, word.start(), plain ? word.start() + misuse.subject().length() : word.end());
    }

    /**
     * Reads one call as its program would.
     *
     * @param words the program and its arguments, unquoted
     * @param runs whether it runs another program, whose words are not among these
     * @param fed whether it gets more operands than are written here
     */
    static Reading read(List<String> words, boolean runs, boolean fed) {
        if (words.isEmpty()) {
            return Reading.NONE;
        }
        return Grammars.of(name(words.get(0)))
                .map(grammar -> read(words, grammar, runs, fed))
                .orElse(Reading.NONE);
    }

    private static Reading read(List<String> words, Grammar grammar, boolean runs, boolean fed) {
        CallReader reader = new CallReader(words, grammar, runs);
        reader.read();
        List<Misuse> found = new ArrayList<>(reader.found());
        if (reader.isUnderstood() && !fed) {
            missing(reader, runs ? 1 : 0).ifPresent(found::add);
        }
        return new Reading(
                Set.copyOf(reader.values()), !reader.isLost(), asksForHelp(words) ? List.of() : List.copyOf(found));
    }

    private static Optional<Misuse> missing(CallReader reader, int inner) {
        Grammar grammar = reader.grammar();
        if (grammar.required() && reader.operands() == 0 && inner == 0 && reader.isPlain()) {
            return Optional.of(reader.missing(Kind.MISSING_SUBCOMMAND, ""));
        }
        if (reader.operands() + inner < grammar.least() && !reader.isVague() && reader.hasNone(grammar.unless())) {
            return Optional.of(reader.missing(Kind.MISSING_OPERAND, ""));
        }
        return grammar.needs().stream()
                .filter(reader::hasNone)
                .findFirst()
                .filter(group -> reader.hasNone(grammar.unless()))
                .map(group -> reader.missing(Kind.MISSING_FLAG, longest(group)));
    }

    private static String longest(Set<String> flags) {
        return flags.stream()
                .sorted()
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static boolean asksForHelp(List<String> words) {
        return words.contains("--help") || words.size() == 2 && words.get(1).equals("--version");
    }

    private static String name(String program) {
        return program.substring(program.lastIndexOf('/') + 1);
    }
}
