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
     * All misuses in a command, in the order of its programs. What is missing counts in a mention among prose only where the
     * mention is more than a name, and a subcommand nobody knows only where it is nearly another.
     */
    static List<Found> in(Command.Where where, List<Invocation> all) {
        boolean mention = where == Command.Where.INLINE;
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Invocation invocation = all.get(i);
            misuses(all, i).stream()
                    .filter(misuse -> !mention || isMeant(misuse, invocation))
                    .forEach(misuse -> found.add(found(misuse, invocation)));
        }
        return found;
    }

    /** The misuses in one of several programs. */
    static List<Misuse> misuses(List<Invocation> all, int index) {
        Invocation invocation = all.get(index);
        boolean runs = index + 1 < all.size() && all.get(index + 1).outer() == index;
        boolean fed = invocation.outer() >= 0
                && FEEDERS.contains(all.get(invocation.outer()).program());
        return misuses(invocation.texts(), runs, fed);
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
     * The misuses in one call.
     *
     * @param words the program and its arguments, unquoted
     * @param runs whether it runs another program, whose words are not among these
     * @param fed whether it gets more operands than are written here
     */
    static List<Misuse> misuses(List<String> words, boolean runs, boolean fed) {
        if (words.isEmpty() || asksForHelp(words)) {
            return List.of();
        }
        return Grammars.of(name(words.get(0)))
                .map(grammar -> judge(words, grammar, runs, fed))
                .orElse(List.of());
    }

    private static List<Misuse> judge(List<String> words, Grammar grammar, boolean runs, boolean fed) {
        CallReader reader = new CallReader(words, grammar, runs);
        reader.read();
        List<Misuse> found = new ArrayList<>(reader.found());
        if (reader.isUnderstood() && !fed) {
            missing(reader, runs ? 1 : 0).ifPresent(found::add);
        }
        return List.copyOf(found);
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
