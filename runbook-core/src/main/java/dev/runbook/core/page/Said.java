package dev.runbook.core.page;

import dev.runbook.core.model.Threshold;
import dev.runbook.core.threshold.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a runbook, or catalog, and a rule say of one figure, as a sentence.
 *
 * @param agree whether they say the same
 */
public record Said(boolean agree, String sentence) {
    private static final List<Figure.Level> TOLD =
            List.of(Figure.Level.WARNING, Figure.Level.ALERT, Figure.Level.CRITICAL);

    /** A sentence for each kind of figure; none where only one side speaks, or a side has several figures. */
    static List<Said> of(List<Figure> figures) {
        List<Said> sentences = new ArrayList<>();
        for (Figure.Level level : TOLD) {
            for (boolean upward : List.of(true, false)) {
                List<Figure> here = figures.stream()
                        .filter(figure -> figure.level() == level)
                        .filter(figure -> figure.threshold().comparator().isUpward() == upward)
                        .toList();
                sentence(one(here, false), one(here, true)).ifPresent(sentences::add);
            }
        }
        return sentences;
    }

    private static Optional<Said> sentence(Optional<Figure> text, Optional<Figure> rule) {
        if (text.isEmpty() || rule.isEmpty()) {
            return Optional.empty();
        }
        String said = text.get().threshold().limit();
        boolean agree = same(text.get().threshold(), rule.get().threshold());
        String word = text.get().word();
        return Optional.of(new Said(
                agree,
                agree
                        ? "The " + text.get().origin() + " and the rule agree: " + word + " " + said + "."
                        : "The " + text.get().origin() + " says " + said + " (" + word + "), the rule "
                                + rule.get().threshold().limit() + "."));
    }

    /** The one figure that a side says, however often. */
    private static Optional<Figure> one(List<Figure> figures, boolean rule) {
        List<Figure> side =
                figures.stream().filter(figure -> figure.isRule() == rule).toList();
        boolean same = side.stream()
                .allMatch(figure -> same(figure.threshold(), side.get(0).threshold()));
        return same ? side.stream().findFirst() : Optional.empty();
    }

    private static boolean same(Threshold one, Threshold other) {
        return Units.compare(one.quantity(), other.quantity())
                .filter(order -> order == 0)
                .isPresent();
    }
}
