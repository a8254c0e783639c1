package dev.runbook.core.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Words of a call in the notation of {@code tools.txt}, such as {@code rollout restart} or {@code logs -f|--follow}. */
record Phrase(List<Term> terms) {
    Phrase {
        terms = List.copyOf(terms);
    }

    /** One word of it: any of the alternatives, or with {@code !} none of them. */
    record Term(List<String> alternatives, boolean option, boolean none) {
        Term {
            alternatives = List.copyOf(alternatives);
        }

        static Term of(String written) {
            boolean none = written.startsWith("!");
            String text = none ? written.substring(1) : written;
            return new Term(List.of(text.split("\\|")), text.startsWith("-"), none);
        }

        boolean matchesOption(Arguments arguments, int from) {
            List<String> words = arguments.words();
            for (int i = from; i < words.size(); i++) {
                Optional<String> next = i + 1 < words.size() ? Optional.of(words.get(i + 1)) : Optional.empty();
                String word = words.get(i);
                if (alternatives.stream().anyMatch(option -> isOption(option, word, next))) {
                    return !none;
                }
            }
            return none;
        }

        boolean matchesOperand(String operand) {
            return alternatives.stream().anyMatch(alternative -> glob(alternative, operand));
        }

        /** {@code -X=POST} stands for {@code -X POST}, {@code -XPOST} and {@code -X=POST}. */
        private static boolean isOption(String option, String word, Optional<String> next) {
            int equals = option.indexOf('=');
            if (equals < 0) {
                return Arguments.isOption(word, option);
            }
            String name = option.substring(0, equals);
            String value = option.substring(equals + 1);
            return word.equals(name) && next.filter(given -> glob(value, given)).isPresent()
                    || word.startsWith(name + "=") && glob(value, word.substring(name.length() + 1))
                    || name.length() == 2 && word.startsWith(name) && glob(value, word.substring(2));
        }
    }

    static Phrase of(String written) {
        if (written.isBlank()) {
            return new Phrase(List.of());
        }
        List<Term> terms = new ArrayList<>();
        for (String word : written.strip().split(" +", -1)) {
            terms.add(Term.of(word));
        }
        return new Phrase(terms);
    }

    /**
     * How much the phrase says of the call: one and the number of its words; 0 where it does not fit. An option counts
     * only behind the operand that the phrase names before it: {@code -f compose.yml logs} does not follow.
     */
    int fits(Arguments arguments) {
        int operand = 0;
        int from = 0;
        for (Term term : terms) {
            if (operand > 0) {
                from = arguments.operandAt().get(operand - 1) + 1;
            }
            if (term.alternatives().contains("$")) {
                if (operand < arguments.operands().size()) {
                    return 0;
                }
            } else if (term.option()) {
                if (!term.matchesOption(arguments, from)) {
                    return 0;
                }
            } else if (operand >= arguments.operands().size()
                    || !term.matchesOperand(arguments.operands().get(operand++))) {
                return 0;
            }
        }
        return terms.size() + 1;
    }

    /** Whether the words that it names, options apart, are the first of these; stars name nothing. */
    boolean begins(List<String> operands) {
        List<Term> named = terms.stream().filter(term -> !term.option()).toList();
        return !named.isEmpty()
                && named.size() <= operands.size()
                && IntStream.range(0, named.size())
                        .allMatch(i -> named.get(i).alternatives().contains(operands.get(i)));
    }

    /** The number of operands it speaks of. */
    int operands() {
        return (int) terms.stream().filter(term -> !term.option()).count();
    }

    /** Compares without regard to case; a star stands for any characters. */
    private static boolean glob(String pattern, String word) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return pattern.equalsIgnoreCase(word);
        }
        String before = pattern.substring(0, star);
        String after = pattern.substring(star + 1);
        return word.length() >= before.length() + after.length()
                && word.regionMatches(true, 0, before, 0, before.length())
                && endsWith(word, after);
    }

    /** The rest after a first star may hold one more star, as in {@code *:*}. */
    private static boolean endsWith(String word, String after) {
        int star = after.indexOf('*');
        if (star < 0) {
            return word.regionMatches(true, word.length() - after.length(), after, 0, after.length());
        }
        return word.contains(after.substring(0, star));
    }
}
