package dev.runbook.core.threshold;

import dev.runbook.core.model.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads two figures that are one range: {@code between 80 and 90 %}, {@code 80-90%}, {@code 200ms - 500ms}. */
final class Ranges {
    private static final Set<String> DASHES = Set.of("-", "\u2013", "\u2014", "to");

    private Ranges() {}

    /**
     * A range among the tokens; both ends have the unit that is written behind the last.
     *
     * @param start the index of its first token
     * @param next the index of the first token after it
     */
    record Found(Quantity low, Quantity high, int start, int next) {
        boolean isShare() {
            return high.unit().startsWith("%");
        }

        /** Whether the text is nothing else, as in a cell; a range of minutes is mostly how long people take. */
        boolean isWhole(List<Token> tokens) {
            boolean measured = Units.named(high.unit())
                    .filter(unit -> unit.dimension() != Dimension.NUMBER)
                    .filter(unit ->
                            unit.dimension() != Dimension.TIME || unit.factor().compareTo(BigDecimal.ONE) <= 0)
                    .isPresent();
            return measured && start == 0 && next == tokens.size();
        }
    }

    static Optional<Found> between(String text, List<Token> tokens, int i) {
        return i < tokens.size() && tokens.get(i).is("between")
                ? read(text, tokens, i, i + 1, Set.of("and"))
                : Optional.empty();
    }

    /** Without {@code between}; {@code from 80% to 90%} is a change. */
    static Optional<Found> dashed(String text, List<Token> tokens, int i) {
        boolean change = i > 0 && tokens.get(i - 1).is("from");
        return change ? Optional.empty() : read(text, tokens, i, i, DASHES);
    }

    private static Optional<Found> read(String text, List<Token> tokens, int start, int from, Set<String> joints) {
        Optional<Quantities.Found> low = Quantities.at(text, tokens, from)
                .filter(found -> found.next() < tokens.size()
                        && joints.contains(tokens.get(found.next()).text()));
        return low.flatMap(first -> Quantities.at(text, tokens, first.next() + 1)
                .filter(last -> first.quantity().unit().isEmpty() || haveOneUnit(first.quantity(), last.quantity()))
                .map(last -> new Found(
                        first.quantity().unit().isEmpty()
                                ? new Quantity(
                                        first.quantity().value(),
                                        last.quantity().unit())
                                : first.quantity(),
                        last.quantity(),
                        start,
                        last.next())));
    }

    private static boolean haveOneUnit(Quantity low, Quantity high) {
        return Units.comparable(low, high);
    }
}
