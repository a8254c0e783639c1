package dev.runbook.core.command;

import dev.runbook.core.command.Grammar.Gone;
import dev.runbook.core.command.Grammar.Style;
import dev.runbook.core.command.Grammar.Value;
import dev.runbook.core.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The flags that a call may have at a place: those of its subcommand, and the global ones of all above. */
final class FlagScope {
    private static final Pattern INDEX = Pattern.compile("(?<=[a-z])[0-9]{1,3}(?=-)");

    private final List<Grammar> path = new ArrayList<>();

    /**
     * A flag that was found.
     *
     * @param name empty where there is none
     * @param names all flags of a bundle
     * @param value of the last of them
     * @param attached whether the word holds the value
     */
    record Known(String name, Set<String> names, Value value, boolean attached) {
        static final Known UNKNOWN = new Known("", Set.of(), Value.NONE, false);

        boolean isFound() {
            return !name.isEmpty();
        }

        Known or(Supplier<Known> other) {
            return isFound() ? this : other.get();
        }
    }

    static FlagScope of(Grammar grammar) {
        FlagScope scope = new FlagScope();
        scope.enter(grammar);
        return scope;
    }

    void enter(Grammar grammar) {
        path.add(grammar);
    }

    boolean knows(String name) {
        return value(name).isPresent();
    }

    /** What newer versions do not take. */
    Optional<Gone> gone(String name) {
        return path.stream().flatMap(grammar -> grammar.gone(name).stream()).findFirst();
    }

    /** The flag that a word is. */
    Known find(String word, Style style) {
        int sign = word.indexOf('=');
        String name = sign < 0 ? word : word.substring(0, sign);
        Optional<Value> exact = value(name);
        if (exact.isPresent()) {
            return new Known(name, Set.of(name), exact.get(), sign > 0);
        }
        if (name.startsWith("--")) {
            return longFlag(name, style)
                    .map(it -> new Known(it, Set.of(it), value(it).orElse(Value.NONE), sign > 0))
                    .orElse(Known.UNKNOWN);
        }
        return style == Style.SINGLE ? Known.UNKNOWN : bundle(word);
    }

    private Optional<String> longFlag(String name, Style style) {
        if (style == Style.SINGLE) {
            return Optional.of(name.substring(1)).filter(this::knows);
        }
        String positive = name.startsWith("--no-") ? "--" + name.substring(5) : "--no-" + name.substring(2);
        if (knows(positive)) {
            return Optional.of(positive)
                    .filter(it -> value(it).filter(v -> v == Value.NONE).isPresent());
        }
        String plain = INDEX.matcher(name).replaceAll("");
        if (!plain.equals(name) && knows(plain)) {
            return Optional.of(plain);
        }
        return style == Style.GO || name.length() < 4
                ? Optional.empty()
                : names().filter(it -> it.startsWith(name)).sorted().findFirst();
    }

    /** Short flags in one word, the last perhaps with its value: {@code -tAc}, {@code -n5}. */
    private Known bundle(String word) {
        Set<String> names = new TreeSet<>();
        for (int i = 1; i < word.length(); i++) {
            String name = "-" + word.charAt(i);
            Optional<Value> value = value(name);
            if (value.isEmpty()) {
                return Known.UNKNOWN;
            }
            names.add(name);
            if (value.get() != Value.NONE) {
                return new Known(name, names, value.get(), i + 1 < word.length());
            }
        }
        return new Known("-" + word.charAt(word.length() - 1), names, Value.NONE, false);
    }

    /** Whether all letters are flags. */
    boolean isBundle(String word) {
        return word.chars().skip(1).allMatch(c -> knows("-" + (char) c));
    }

    /** How many of the letters want a word as their value. */
    int valuesOf(String word) {
        return (int) word.chars()
                .skip(1)
                .filter(c ->
                        value("-" + (char) c).filter(it -> it == Value.REQUIRED).isPresent())
                .count();
    }

    Optional<String> nearest(String name, int limit) {
        return Nearest.to(name, names().filter(it -> it.length() > 2).toList(), limit);
    }

    private Optional<Value> value(String name) {
        for (int i = path.size() - 1; i >= 0; i--) {
            Grammar grammar = path.get(i);
            Value own = i == path.size() - 1 ? grammar.flags().get(name) : null;
            Value value = own == null ? grammar.global().get(name) : own;
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private Stream<String> names() {
        Stream<String> own = path.get(path.size() - 1).flags().keySet().stream();
        return Stream.concat(
                own, path.stream().map(Grammar::global).map(Map::keySet).flatMap(Collection::stream));
    }
}
