package dev.runbook.core.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One program that a command runs, whether directly, behind a pipe, in a loop or substitution, or through another program
 * such as {@code sudo}, {@code kubectl exec}, {@code ssh} or {@code sh -c}.
 *
 * @param program its name without a path; {@code docker-compose} for {@code docker compose}, too
 * @param form the program with its subcommand, such as {@code kubectl rollout restart}; the program alone where it has none
 * @param words the program and its arguments; of a program that runs another, those before the other's
 * @param joint the operator before it, such as {@code |}; empty for the first
 * @param redirections of its input and output
 * @param fed whether something else than a person gives it its input: a pipe, a file or a heredoc
 * @param outer the place, in the list of its command, of the program that runs this one; -1 where the reader's shell does
 * @param effect of itself, not of what it runs
 */
public record Invocation(
        String program,
        String form,
        List<Argument> words,
        String joint,
        List<Redirection> redirections,
        boolean fed,
        int outer,
        Command.Effect effect) {
    /** Names are kept once, as the words are. */
    public Invocation {
        program = program.intern();
        form = form.intern();
        joint = joint.intern();
        words = List.copyOf(words);
        redirections = List.copyOf(redirections);
    }

    /**
     * Where input comes from or output goes to.
     *
     * @param sign as written, such as {@code 2>>}
     * @param target without quotes; empty for {@code 2>&1} and the like
     * @param start of the target in its file
     * @param end behind the target
     */
    public record Redirection(String sign, String target, int start, int end) {
        public boolean reads() {
            return sign.startsWith("<") && !sign.startsWith("<<");
        }

        public boolean writes() {
            return sign.endsWith(">") || sign.endsWith(">>") || sign.endsWith(">|");
        }
    }

    /** Where it begins in its file. */
    public int start() {
        return words.get(0).start();
    }

    /** Where its last word ends in its file. */
    public int end() {
        return words.get(words.size() - 1).end();
    }

    /** The words that are neither the program nor options nor values of options. */
    public List<Argument> operands() {
        return words.stream()
                .filter(word -> word.role() == Argument.Role.OPERAND)
                .toList();
    }

    /** Whether an operand of this text stands at this place among the operands, counted from 0. */
    public boolean hasOperand(int place, String text) {
        List<Argument> operands = operands();
        return operands.size() > place && operands.get(place).text().equals(text);
    }

    /** Whether one of the options is given, alone, with a value, or as a letter among others: {@code -it}. */
    public boolean has(String... options) {
        return options().anyMatch(word -> Arrays.stream(options).anyMatch(option -> isGiven(word.text(), option)));
    }

    /** The value of the first of the options that is given: {@code -n x}, {@code -nx}, {@code --namespace=x}. */
    public Optional<Argument> value(String... options) {
        for (int i = 0; i < words.size(); i++) {
            Argument word = words.get(i);
            if (word.role() != Argument.Role.OPTION) {
                continue;
            }
            for (String option : options) {
                if (word.is(option)) {
                    return i + 1 < words.size() ? Optional.of(words.get(i + 1)) : Optional.empty();
                }
                int from = valueAt(word.text(), option);
                if (from > 0) {
                    return Optional.of(new Argument(
                            Math.min(word.start() + from, word.end()),
                            word.end(),
                            word.text().substring(from),
                            Argument.Role.VALUE));
                }
            }
        }
        return Optional.empty();
    }

    /** The words as plain text, the program's name as written. */
    public List<String> texts() {
        return words.stream().map(Argument::text).toList();
    }

    private Stream<Argument> options() {
        return words.stream().filter(word -> word.role() == Argument.Role.OPTION);
    }

    private static boolean isGiven(String word, String option) {
        boolean letter = option.length() == 2 && option.charAt(1) != '-';
        boolean bundle = word.length() > 2 && word.charAt(1) != '-';
        return word.equals(option)
                || word.startsWith(option + "=")
                || letter && bundle && word.indexOf(option.charAt(1), 1) > 0;
    }

    /** Where the value begins in an option that carries it; 0 where it carries none. */
    private static int valueAt(String word, String option) {
        if (word.startsWith(option + "=")) {
            return option.length() + 1;
        }
        boolean attached = option.length() == 2 && option.charAt(1) != '-' && word.startsWith(option);
        return attached && word.length() > 2 ? 2 : 0;
    }
}
