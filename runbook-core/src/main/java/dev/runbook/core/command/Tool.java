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
}
