package dev.runbook.core.command;

import dev.runbook.core.model.Command.Effect;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a program.
 *
 * @param effect of a call that no phrase speaks of; nothing where the words after the program decide
 * @param values options that take the next word as their value
 * @param alone whether the name alone is a whole command
 * @param word whether the name is an English word too
 */
record Tool(
        String name,
        Optional<Effect> effect,
        Set<String> values,
        List<Rule> effects,
        List<Phrase> interactive,
        List<Phrase> endless,
        List<Phrase> partial,
        boolean alone,
        boolean word) {
    Tool {
        values = Set.copyOf(values);
        effects = List.copyOf(effects);
        interactive = List.copyOf(interactive);
        endless = List.copyOf(endless);
        partial = List.copyOf(partial);
    }

    /** The effect of the calls that fit a phrase. */
    record Rule(Effect effect, Phrase phrase) {}

    /** Sorts the words after the program. */
    Arguments arguments(List<String> words) {
        return Arguments.of(words.subList(1, words.size()), values);
    }

    /** The effect of the phrase that says most about the call; of equals the gravest. */
    Optional<Effect> known(Arguments arguments) {
        int most = 0;
        Optional<Effect> effect = Optional.empty();
        for (Rule rule : effects) {
            int fits = rule.phrase.fits(arguments);
            boolean graver = effect.filter(e -> e.compareTo(rule.effect) >= 0).isEmpty();
            if (fits > most || (fits > 0 && fits == most && graver)) {
                most = fits;
                effect = Optional.of(rule.effect);
            }
        }
        return effect;
    }

    Effect effect(Arguments arguments) {
        return known(arguments)
                .or(() -> effect)
                .or(() -> arguments.operands().stream().findFirst().flatMap(Verbs::of))
                .orElse(Effect.CHANGE);
    }

    /** How many words of the call belong to the phrase that says most about it. */
    int named(Arguments arguments) {
        return effects.stream()
                .mapToInt(rule -> rule.phrase.fits(arguments))
                .map(fits -> Math.max(0, fits - 1))
                .max()
                .orElse(0);
    }

    /** Whether the call is a mere name, such as {@code kubectl exec} without a pod. */
    boolean isPartial(Arguments arguments) {
        return partial.stream()
                .anyMatch(phrase -> phrase.fits(arguments) > 0
                        && phrase.operands() == arguments.operands().size()
                        && arguments.operands().size() == arguments.words().size());
    }
}
