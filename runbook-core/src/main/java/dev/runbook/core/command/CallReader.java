package dev.runbook.core.command;

import dev.runbook.core.command.Grammar.Gone;
import dev.runbook.core.command.Grammar.Style;
import dev.runbook.core.command.Grammar.Value;
import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Nearest;
import dev.runbook.core.model.Misuse;
import dev.runbook.core.model.Misuse.Kind;
import dev.runbook.core.model.Misuse.Replacement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Goes through the words of one call as its program would, and notes what the program would refuse. Used once. */
final class CallReader {
    /** Shorter words are too easily one letter apart. */
    private static final int LONG_ENOUGH = 4;

    private final List<String> words;
    private final boolean runs;
    private final List<Misuse> found = new ArrayList<>();
    private final Set<String> given = new HashSet<>();
    private final Set<Integer> values = new HashSet<>();
    private final FlagScope scope;
    private Grammar grammar;
    private String call;
    private int command;
    private int operands;
    private boolean ended;
    private boolean vague;
    private boolean lost;

    CallReader(List<String> words, Grammar grammar, boolean runs) {
        this.words = words;
        this.runs = runs;
        this.scope = new FlagScope();
        this.grammar = grammar;
        this.call = words.get(0).substring(words.get(0).lastIndexOf('/') + 1);
        scope.enter(grammar);
    }

    void read() {
        int i = 1;
        while (i < words.size() && !lost) {
            if (grammar.rest() >= 0 && operands >= grammar.rest()) {
                operands += words.size() - i;
                return;
            }
            i = word(i);
        }
    }

    List<Misuse> found() {
        return found;
    }

    Grammar grammar() {
        return grammar;
    }

    /** The places of the words that are values of the flags before them. */
    Set<Integer> values() {
        return values;
    }

    /** Whether some words could not be followed. */
    boolean isLost() {
        return lost;
    }

    /** Whether all words were followed, so that what is missing is really missing. */
    boolean isUnderstood() {
        return !lost && found.isEmpty();
    }

    /** Whether an operand may stand for several. */
    boolean isVague() {
        return vague;
    }

    /** Whether the call has subcommands and nothing else: flags may make a subcommand needless. */
    boolean isPlain() {
        return given.isEmpty();
    }

    int operands() {
        return operands;
    }

    boolean hasNone(Set<String> flags) {
        return flags.stream().noneMatch(given::contains);
    }

    Misuse missing(Kind kind, String subject) {
        return new Misuse(kind, command, call, subject, Optional.empty(), Optional.empty(), Confidence.LIKELY);
    }

    private int word(int i) {
        String word = words.get(i);
        boolean number = word.length() > 1 && Character.isDigit(word.charAt(1));
        if (!ended && word.equals("--")) {
            ended = true;
            return i + 1;
        }
        boolean flag = !ended && Arguments.isOption(word) && (!number || scope.knows(word));
        if (flag) {
            return flag(i);
        }
        if (number && Arguments.isOption(word)) {
            vague = true;
        } else {
            operand(i);
        }
        return i + 1;
    }

    private void operand(int i) {
        String word = words.get(i);
        if (operands == 0 && !ended && !grammar.commands().isEmpty() && !lost) {
            subcommand(i);
            return;
        }
        boolean dash = word.length() > 2 && (word.charAt(0) == '\u2013' || word.charAt(0) == '\u2014');
        if (dash && Character.isLetter(word.charAt(1))) {
            String near = (word.length() > 2 ? "--" : "-") + word.substring(1);
            note(Kind.UNKNOWN_FLAG, i, word, Optional.of(near), Confidence.CERTAIN);
            return;
        }
        if (grammar.style() == Style.OLD && i == 1 && scope.isBundle("-" + word)) {
            operands -= scope.valuesOf("-" + word) + 1;
        }
        operands += grammar.slashed() && word.indexOf('/') > 0 ? 2 : 1;
        vague |= Opaque.is(word) || Opaque.endsSentence(word);
    }

    private void subcommand(int i) {
        String word = words.get(i);
        Grammar next = grammar.commands().get(word);
        Optional<Gone> gone = grammar.gone(word);
        gone.ifPresent(it -> gone(i, word, it));
        if (next != null) {
            grammar = Grammars.resolve(next);
            scope.enter(grammar);
            call = call + " " + word;
            command = i;
        } else if (gone.isPresent() || Opaque.is(word) || Opaque.isProse(word) || !Opaque.isName(word)) {
            lost = gone.isPresent() || Opaque.is(word) || Opaque.isProse(word);
            operands++;
        } else {
            unknownSubcommand(i, word);
        }
    }

    private void unknownSubcommand(int i, String word) {
        boolean closed = grammar.isClosed();
        boolean operandToo = grammar.least() > 0 || !grammar.flags().isEmpty() && !grammar.required() && command > 0;
        int limit = closed && !operandToo ? Math.min(2, Math.max(1, word.length() / 3)) : 1;
        Optional<String> near = Nearest.to(word, grammar.commands().keySet(), limit)
                .filter(name -> name.length() > 1 && word.length() >= grammar.open());
        if (near.filter(name -> word.equals(name + "s")).isPresent()) {
            lost = true; // prose: "docker restarts the container"
            return;
        }
        if (near.isPresent() || closed && !operandToo) {
            boolean certain = closed && isSlip(word, grammar.commands().keySet());
            Confidence sure = certain ? Confidence.CERTAIN : Confidence.LIKELY;
            note(Kind.UNKNOWN_SUBCOMMAND, i, word, near, sure);
        }
        lost |= near.isPresent() || !operandToo;
        operands++;
    }

    /** Whether one letter makes the difference; two might be a newer version's own word. */
    private static boolean isSlip(String word, Collection<String> names) {
        return word.length() >= LONG_ENOUGH && Nearest.to(word, names, 1).isPresent();
    }

    /** Takes a flag with its value and returns where to go on. */
    private int flag(int i) {
        String word = words.get(i);
        FlagScope.Known known = scope.find(word, grammar.style()).or(() -> early(word));
        if (!known.isFound()) {
            Optional<Gone> gone = scope.gone(nameOf(word));
            if (gone.isPresent()) {
                gone(i, nameOf(word), gone.get());
            } else if (!Opaque.is(nameOf(word))) {
                unknownFlag(i, word);
            }
            lost |= grammar.commands().isEmpty() ? false : command == 0 && operands == 0;
            vague = true;
            return i + 1;
        }
        given.addAll(known.names());
        scope.gone(known.name()).ifPresent(it -> gone(i, known.name(), it));
        if (known.attached() || known.value() == Value.NONE || known.value() == Value.ATTACHED) {
            return known.attached() && known.value() == Value.LAST ? words.size() : i + 1;
        }
        return value(i, known);
    }

    /** A flag of a subcommand that stands before it, which many programs allow. */
    private FlagScope.Known early(String word) {
        return operands > 0 || grammar.commands().isEmpty()
                ? FlagScope.Known.UNKNOWN
                : grammar.commands().values().stream()
                        .map(next -> FlagScope.of(next).find(word, grammar.style()))
                        .filter(FlagScope.Known::isFound)
                        .min(Comparator.comparing(FlagScope.Known::value))
                        .orElse(FlagScope.Known.UNKNOWN);
    }

    private int value(int i, FlagScope.Known known) {
        boolean present = i + 1 < words.size();
        boolean flagNext = present && words.get(i + 1).startsWith("--") && scope.knows(nameOf(words.get(i + 1)));
        switch (known.value()) {
            case OPTIONAL -> {
                boolean given = present && !Arguments.isOption(words.get(i + 1));
                return given ? behind(i, 1) : i + 1;
            }
            case COMMAND -> {
                int end = i + 1;
                while (end < words.size()
                        && !words.get(end).equals(";")
                        && !words.get(end).equals("+")) {
                    end++;
                }
                return end + 1;
            }
            case LAST -> {
                operands += Math.max(0, words.size() - i - 1);
                vague = true;
                return words.size();
            }
            case TWO -> {
                return behind(i, 2);
            }
            default -> {
                boolean missing = !present && !runs || flagNext;
                if (missing) {
                    Confidence sure = grammar.complete() ? Confidence.CERTAIN : Confidence.LIKELY;
                    note(Kind.MISSING_VALUE, i, known.name(), Optional.empty(), sure);
                }
                return flagNext ? i + 1 : behind(i, 1);
            }
        }
    }

    /** The place behind the values of a flag. */
    private int behind(int flag, int count) {
        for (int i = 1; i <= count; i++) {
            values.add(flag + i);
        }
        return flag + count + 1;
    }

    private void unknownFlag(int i, String word) {
        String name = nameOf(word);
        boolean longName = name.startsWith("--") || grammar.style() == Style.SINGLE;
        int letters = name.replace("-", "").length();
        int limit = grammar.complete() ? Math.min(3, Math.max(1, letters / 3)) : 1;
        Optional<String> near =
                longName || letters > 3 && grammar.complete() ? scope.nearest(name, limit) : Optional.empty();
        boolean slip = near.isPresent() && letters > LONG_ENOUGH;
        if (grammar.complete() || slip) {
            boolean certain = letters >= LONG_ENOUGH && scope.nearest(name, 1).isPresent();
            Confidence known = certain ? Confidence.CERTAIN : Confidence.LIKELY;
            Confidence sure = grammar.complete() ? known : Confidence.GUESS;
            note(Kind.UNKNOWN_FLAG, i, name, near, sure);
        }
    }

    private static String nameOf(String word) {
        int sign = word.indexOf('=');
        return sign < 0 ? word : word.substring(0, sign);
    }

    private void gone(int i, String subject, Gone gone) {
        Replacement replacement = new Replacement(gone.state(), gone.since(), gone.instead());
        found.add(
                new Misuse(Kind.GONE, i, call, subject, Optional.empty(), Optional.of(replacement), Confidence.LIKELY));
    }

    private void note(Kind kind, int i, String subject, Optional<String> near, Confidence confidence) {
        found.add(new Misuse(kind, i, call, subject, near, Optional.empty(), confidence));
    }
}
