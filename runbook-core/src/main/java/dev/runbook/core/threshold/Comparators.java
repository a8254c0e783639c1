package dev.runbook.core.threshold;

import dev.runbook.core.model.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads comparators, signs and words: {@code >}, {@code at least}, {@code must not exceed}. */
final class Comparators {
    private static final Set<String> NEGATIONS = Set.of("not", "no", "never", "cannot");

    private Comparators() {}

    /**
     * A comparator among the tokens.
     *
     * @param start the index of its first token, a negation before it included
     * @param next the index of the first token after it
     * @param sign whether it is a sign and no word
     */
    record Found(Comparator comparator, int start, int next, boolean sign) {}

    static Optional<Found> at(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (token.kind() == Token.Kind.SIGN) {
            return sign(tokens, i);
        }
        if (token.kind() != Token.Kind.WORD) {
            return Optional.empty();
        }
        Optional<Found> found = word(tokens, i);
        boolean negated = i > 0 && NEGATIONS.contains(tokens.get(i - 1).text());
        return negated ? found.map(f -> new Found(negation(f.comparator), i - 1, f.next, false)) : found;
    }

    /** What follows a quantity instead: {@code 5% or more}, {@code 90%+}. */
    static Optional<Found> after(List<Token> tokens, int i) {
        if (i < tokens.size() && tokens.get(i).is("+") && tokens.get(i).joined()) {
            return Optional.of(new Found(Comparator.AT_LEAST, i, i + 1, true));
        }
        if (i + 1 >= tokens.size() || !(tokens.get(i).is("or") || tokens.get(i).is("and"))) {
            return Optional.empty();
        }
        return switch (tokens.get(i + 1).text()) {
            case "more", "higher", "greater", "above", "over" ->
                Optional.of(new Found(Comparator.AT_LEAST, i, i + 2, false));
            case "less", "lower", "below", "fewer", "under" ->
                Optional.of(new Found(Comparator.AT_MOST, i, i + 2, false));
            default -> Optional.empty();
        };
    }

    /** A sign, unless it is part of an arrow, a shift, a redirection or an assignment. */
    private static Optional<Found> sign(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        boolean glued = token.joined() && "<>-=&|!".contains(tokens.get(i - 1).text());
        if (glued) {
            return Optional.empty();
        }
        if (token.is("\u2264")) {
            return Optional.of(new Found(Comparator.AT_MOST, i, i + 1, true));
        }
        if (token.is("\u2265")) {
            return Optional.of(new Found(Comparator.AT_LEAST, i, i + 1, true));
        }
        if (!token.is("<") && !token.is(">")) {
            return Optional.empty();
        }
        boolean below = token.is("<");
        String next = i + 1 < tokens.size() && tokens.get(i + 1).joined()
                ? tokens.get(i + 1).text()
                : "";
        if (next.equals("=")) {
            boolean arrow = i + 2 < tokens.size()
                    && tokens.get(i + 2).joined()
                    && tokens.get(i + 2).is(">");
            return arrow
                    ? Optional.empty()
                    : Optional.of(new Found(below ? Comparator.AT_MOST : Comparator.AT_LEAST, i, i + 2, true));
        }
        boolean negative = next.equals("-") && Quantities.isNegative(tokens, i + 1);
        boolean other = !next.isEmpty() && "<>-&|!/(".contains(next) && !negative;
        return other
                ? Optional.empty()
                : Optional.of(new Found(below ? Comparator.BELOW : Comparator.ABOVE, i, i + 1, true));
    }

    private static Optional<Found> word(List<Token> tokens, int i) {
        return switch (tokens.get(i).text()) {
            case "above", "over", "exceeds", "exceed", "exceeding", "exceeded", "surpasses", "beyond", "crosses" ->
                found(Comparator.ABOVE, i, i + 1);
            case "below", "under", "beneath" -> found(Comparator.BELOW, i, i + 1);
            case "more", "greater", "higher", "larger", "bigger", "longer", "slower" ->
                than(tokens, i, Comparator.ABOVE, Comparator.AT_LEAST);
            case "less", "lower", "fewer", "smaller", "shorter", "faster" ->
                than(tokens, i, Comparator.BELOW, Comparator.AT_MOST);
            case "at" ->
                next(tokens, i, "least").or(() -> next(tokens, i, "most")).or(() -> atOr(tokens, i));
            case "up" -> isWord(tokens, i + 1, "to") ? found(Comparator.AT_MOST, i, i + 2) : Optional.empty();
            case "excess" ->
                isWord(tokens, i + 1, "of") && i > 0 && tokens.get(i - 1).is("in")
                        ? found(Comparator.ABOVE, i - 1, i + 2)
                        : Optional.empty();
            case "reaches", "reached", "hits" -> found(Comparator.AT_LEAST, i, i + 1);
            default -> Optional.empty();
        };
    }

    /** {@code at or above}. */
    private static Optional<Found> atOr(List<Token> tokens, int i) {
        boolean above = isWord(tokens, i + 2, "above") || isWord(tokens, i + 2, "over");
        boolean below = isWord(tokens, i + 2, "below") || isWord(tokens, i + 2, "under");
        return isWord(tokens, i + 1, "or") && (above || below)
                ? found(above ? Comparator.AT_LEAST : Comparator.AT_MOST, i, i + 3)
                : Optional.empty();
    }

    private static Optional<Found> than(List<Token> tokens, int i, Comparator strict, Comparator orEqual) {
        if (isWord(tokens, i + 1, "or") && isWord(tokens, i + 2, "equal")) {
            return found(orEqual, i, isWord(tokens, i + 3, "to") ? i + 4 : i + 3);
        }
        if (!isWord(tokens, i + 1, "than")) {
            return Optional.empty();
        }
        boolean equal = isWord(tokens, i + 2, "or") && isWord(tokens, i + 3, "equal");
        if (!equal) {
            return found(strict, i, i + 2);
        }
        return found(orEqual, i, isWord(tokens, i + 4, "to") ? i + 5 : i + 4);
    }

    private static Optional<Found> next(List<Token> tokens, int i, String word) {
        Comparator comparator = word.equals("least") ? Comparator.AT_LEAST : Comparator.AT_MOST;
        return isWord(tokens, i + 1, word) ? found(comparator, i, i + 2) : Optional.empty();
    }

    private static boolean isWord(List<Token> tokens, int i, String word) {
        return i < tokens.size() && tokens.get(i).is(word);
    }

    private static Optional<Found> found(Comparator comparator, int start, int next) {
        return Optional.of(new Found(comparator, start, next, false));
    }

    private static Comparator negation(Comparator comparator) {
        return switch (comparator) {
            case ABOVE -> Comparator.AT_MOST;
            case AT_LEAST -> Comparator.BELOW;
            case BELOW -> Comparator.AT_LEAST;
            case AT_MOST -> Comparator.ABOVE;
            case EQUAL -> Comparator.NOT_EQUAL;
            case NOT_EQUAL -> Comparator.EQUAL;
        };
    }
}
