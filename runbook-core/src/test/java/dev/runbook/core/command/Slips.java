package dev.runbook.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.model.Invocation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Plants slips of the fingers into a call, always the same ones: in its subcommands, its long flags, its operands. */
final class Slips {
    private Slips() {}

    /** What was done to a word. */
    enum Kind {
        SUBCOMMAND,
        FLAG,
        OPERAND
    }

    record Slip(Kind kind, List<String> words) {}

    /** All slips into a call of a program that has a table. */
    static List<Slip> in(Invocation invocation) {
        List<String> words = invocation.texts();
        List<Slip> slips = new ArrayList<>();
        Grammar grammar = Grammars.of(invocation.program()).orElseThrow();
        boolean subcommands = true;
        int operands = 0;
        int lastOperand = 0;
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            int sign = word.indexOf('=');
            String name = sign < 0 ? word : word.substring(0, sign);
            if (word.equals("--")) {
                break;
            }
            if (Arguments.isOption(word)) {
                boolean single = grammar.style() == Grammar.Style.SINGLE && name.length() > 4;
                if (name.startsWith("--") && name.length() > 5 || single) {
                    String value = word.substring(name.length());
                    int index = i;
                    spellings(name).forEach(it -> slips.add(new Slip(Kind.FLAG, with(words, index, it + value))));
                }
            } else if (subcommands && grammar.commands().containsKey(word)) {
                int index = i;
                if (word.length() > 2) {
                    spellings(word).forEach(it -> slips.add(new Slip(Kind.SUBCOMMAND, with(words, index, it))));
                }
                grammar = Grammars.resolve(grammar.commands().get(word));
            } else if (!isValue(words, i)) {
                subcommands = false;
                operands++;
                lastOperand = i;
            }
        }
        if (grammar.least() > 0 && operands == grammar.least() && lastOperand > 0) {
            List<String> without = new ArrayList<>(words);
            without.remove(lastOperand);
            slips.add(new Slip(Kind.OPERAND, without));
        }
        return slips;
    }

    private static boolean isValue(List<String> words, int i) {
        return i > 1 && words.get(i - 1).startsWith("-") && !words.get(i - 1).contains("=");
    }

    private static List<String> with(List<String> words, int index, String word) {
        List<String> changed = new ArrayList<>(words);
        changed.set(index, word);
        return changed;
    }

    /** A letter in the middle left out, two swapped, one doubled. */
    private static Stream<String> spellings(String name) {
        int at = Math.max(1, name.length() / 2);
        String dropped = name.substring(0, at) + name.substring(at + 1);
        String swapped = name.substring(0, at - 1) + name.charAt(at) + name.charAt(at - 1) + name.substring(at + 1);
        String doubled = name.substring(0, at) + name.charAt(at) + name.substring(at);
        return Stream.of(dropped, swapped, doubled).filter(word -> !word.equals(name));
    }

    /** Plants slips into all calls of programs with a table and asks that of each kind at least this share is found. */
    static void assertFound(Stream<Invocation> invocations, double bar) {
        Map<Kind, int[]> tally = new EnumMap<>(Kind.class);
        invocations
                .filter(invocation -> Grammars.of(invocation.program()).isPresent())
                .flatMap(invocation -> in(invocation).stream())
                .forEach(slip -> {
                    int[] counts = tally.computeIfAbsent(slip.kind(), kind -> new int[2]);
                    counts[0] +=
                            Usage.read(slip.words(), false, false).misuses().isEmpty() ? 0 : 1;
                    counts[1]++;
                });
        tally.forEach((kind, counts) -> {
            System.out.printf("%s: %d of %d slips found%n", kind, counts[0], counts[1]);
            assertThat((double) counts[0] / counts[1]).as(kind.toString()).isGreaterThan(bar);
        });
    }
}
