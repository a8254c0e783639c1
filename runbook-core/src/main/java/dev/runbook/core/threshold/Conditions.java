package dev.runbook.core.threshold;

import dev.runbook.core.model.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Conditions as catalogs write them, such as {@code > 2 s for 5m} or {@code = 200}. Unlike a sentence, such a text is known
 * to speak of a metric: any comparison in it holds, a number of replicas or a status code too.
 */
public final class Conditions {
    private static final int LONGEST_QUALIFIER = 3;

    private Conditions() {}

    /** The first comparison of the text with a figure; its subject is what stands before it. */
    public static Optional<Comparison> of(String text) {
        List<Token> tokens = Token.of(text);
        for (int i = 0; i < tokens.size(); i++) {
            int at = i;
            Optional<Comparison> found = equality(tokens, i)
                    .or(() -> Comparators.at(tokens, at))
                    .flatMap(comparator -> comparison(text, tokens, comparator));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Comparison> comparison(String text, List<Token> tokens, Comparators.Found comparator) {
        return Quantities.at(text, tokens, comparator.next()).map(quantity -> {
            int start = tokens.get(comparator.start()).start();
            String subject = text.substring(0, start).strip();
            Tail tail = Tail.after(text, tokens, quantity.next(), LONGEST_QUALIFIER);
            return new Comparison(
                    start,
                    tokens.get(Math.max(quantity.next(), tail.next()) - 1).end(),
                    Qualifiers.strip(subject).strip(),
                    Qualifiers.in(subject).or(tail::qualifier),
                    comparator.comparator(),
                    quantity.quantity(),
                    tail.duration());
        });
    }

    /** {@code =}, {@code ==} and {@code !=}, which in prose are settings. */
    private static Optional<Comparators.Found> equality(List<Token> tokens, int i) {
        boolean not = tokens.get(i).is("!");
        boolean two = i + 1 < tokens.size()
                && tokens.get(i + 1).is("=")
                && tokens.get(i + 1).joined();
        boolean afterSign = i > 0
                && tokens.get(i).joined()
                && (tokens.get(i - 1).is("<") || tokens.get(i - 1).is(">"));
        if ((!not && !tokens.get(i).is("=")) || (not && !two) || afterSign) {
            return Optional.empty();
        }
        Comparator comparator = not ? Comparator.NOT_EQUAL : Comparator.EQUAL;
        return Optional.of(new Comparators.Found(comparator, i, two ? i + 2 : i + 1, true));
    }
}
