package dev.runbook.core.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The words after a program: options anywhere, operands in order.
 *
 * @param words all of them up to {@code --}
 * @param operands those that are neither options nor values of options
 * @param operandAt for each operand its index in all words after the program
 */
record Arguments(List<String> words, List<String> operands, List<Integer> operandAt) {
    Arguments {
        words = List.copyOf(words);
        operands = List.copyOf(operands);
        operandAt = List.copyOf(operandAt);
    }

    /**
     * Sorts the words after a program.
     *
     * @param withValue options that take the next word as their value
     */
    static Arguments of(List<String> words, Set<String> withValue) {
        int end = words.indexOf("--");
        List<String> own = end < 0 ? words : words.subList(0, end);
        List<String> operands = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            String word = own.get(i);
            if (!isOption(word)) {
                operands.add(word);
                places.add(i);
            } else if (withValue.contains(word)) {
                i++;
            }
        }
        return new Arguments(own, operands, places);
    }

    static boolean isOption(String word) {
        return word.length() > 1 && word.charAt(0) == '-';
    }

    boolean has(String option) {
        return words.stream().anyMatch(word -> isOption(word, option));
    }

    /** The value of the first of these options, given as {@code -c x}, {@code --command=x} or bundled as {@code -tAc x}. */
    Optional<String> value(String... options) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            for (String option : options) {
                if (word.startsWith(option + "=")) {
                    return Optional.of(word.substring(option.length() + 1));
                }
                if (isBefore(i, option)) {
                    return Optional.of(words.get(i + 1));
                }
            }
        }
        return Optional.empty();
    }

    /** The place of the value of the first of these options, where it is a word of its own. */
    OptionalInt valueAt(String... options) {
        for (int i = 0; i < words.size(); i++) {
            for (String option : options) {
                if (isBefore(i, option)) {
                    return OptionalInt.of(i + 1);
                }
            }
        }
        return OptionalInt.empty();
    }

    private boolean isBefore(int i, String option) {
        String word = words.get(i);
        boolean bundled = option.length() == 2 && isBundle(word) && word.endsWith(option.substring(1));
        return (word.equals(option) || bundled) && i + 1 < words.size();
    }

    /** Whether the word is the option, the option with a value ({@code --tail=1}), or short options bundled with it. */
    static boolean isOption(String word, String option) {
        if (word.equals(option)) {
            return true;
        }
        if (option.length() == 2) {
            return isBundle(word) && word.indexOf(option.charAt(1), 1) > 0;
        }
        return word.length() > option.length() && word.startsWith(option) && word.charAt(option.length()) == '=';
    }

    private static boolean isBundle(String word) {
        return word.length() > 2
                && word.length() <= 6
                && word.charAt(0) == '-'
                && word.chars().skip(1).allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
    }
}
