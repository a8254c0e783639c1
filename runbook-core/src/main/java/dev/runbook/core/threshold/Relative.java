package dev.runbook.core.threshold;

import java.util.List;
import java.util.Set;

/** Figures that are no value of a metric by themselves: {@code 3 times normal}, {@code 2x}, {@code 20% above the baseline}, money. */
final class Relative {
    private static final Set<String> TIMES = Set.of("x", "times", "fold", "\u00d7");
    private static final Set<String> STEPS =
            Set.of("above", "below", "over", "under", "higher", "lower", "more", "less");
    private static final Set<String> FILLERS = Set.of("than", "the", "its", "their", "a");
    private static final Set<String> USUAL =
            Set.of("normal", "usual", "baseline", "baselines", "expected", "yesterday");
    private static final Set<String> MONEY = Set.of(
            "\u20ac", "$", "\u00a3", "\u00a5", "eur", "usd", "gbp", "euro", "euros", "dollar", "dollars", "cents");

    private Relative() {}

    /** Whether what follows a number and its unit makes it relative, or money. */
    static boolean isAt(List<Token> tokens, int next, String unit) {
        if (isOfUsual(unit)) {
            return true;
        }
        if (next >= tokens.size()) {
            return false;
        }
        String first = tokens.get(next).text();
        boolean fold = first.equals("-")
                && next + 1 < tokens.size()
                && tokens.get(next + 1).is("fold");
        if (fold || TIMES.contains(first) || MONEY.contains(first)) {
            return true;
        }
        int i = next + 1;
        while (i < tokens.size()
                && i < next + 3
                && FILLERS.contains(tokens.get(i).text())) {
            i++;
        }
        return STEPS.contains(first)
                && i < tokens.size()
                && USUAL.contains(tokens.get(i).text());
    }

    /** {@code 200% of normal}. */
    private static boolean isOfUsual(String unit) {
        int last = unit.lastIndexOf(' ');
        return unit.startsWith("%") && last > 0 && USUAL.contains(unit.substring(last + 1));
    }
}
