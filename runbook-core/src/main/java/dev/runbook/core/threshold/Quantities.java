package dev.runbook.core.threshold;

import dev.runbook.core.model.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a number with its unit: {@code 5%}, {@code 80% of pool}, {@code 10 requests/s}, {@code 2 seconds}, {@code 10M rows},
 * {@code -5 ms}. What only compares with another value ({@code 2x}, {@code 200% of normal}) and money are none.
 */
public final class Quantities {
    private static final Set<String> ENDS_PHRASE =
            Set.of("for of and or then in on over within during if when to at is are sustained while".split(" "));
    private static final int LONGEST_PHRASE = 3;

    private Quantities() {}

    /** The quantity that the text is as a whole. */
    public static Optional<Quantity> parse(String text) {
        List<Token> tokens = Token.of(text);
        return at(text, tokens, 0).filter(found -> found.next == tokens.size()).map(Found::quantity);
    }

    /**
     * A quantity among the tokens.
     *
     * @param next the index of the first token after it
     */
    record Found(Quantity quantity, int next) {}

    static Optional<Found> at(String text, List<Token> tokens, int index) {
        boolean negative = isNegative(tokens, index);
        int digits = negative ? index + 1 : index;
        if (digits >= tokens.size()
                || tokens.get(digits).kind() != Token.Kind.NUMBER
                || (!negative && isNegative(tokens, index - 1))
                || isPartOfName(tokens, digits)) {
            return Optional.empty();
        }
        Optional<BigDecimal> value = Numbers.value(tokens.get(digits).text());
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Magnitudes.Found magnitude = Magnitudes.at(text, tokens, digits + 1);
        int next = magnitude.next();
        BigDecimal number = value.get().multiply(magnitude.factor());
        int end = unitEnd(text, tokens, next);
        String unit = end == next
                ? ""
                : text.substring(tokens.get(next).start(), tokens.get(end - 1).end());
        return Relative.isAt(tokens, end, unit)
                ? Optional.empty()
                : Optional.of(new Found(new Quantity(negative ? number.negate() : number, unit), end));
    }

    /** A minus sign directly before a number and not directly behind anything but a comparator. */
    static boolean isNegative(List<Token> tokens, int index) {
        boolean minus = index >= 0
                && index + 1 < tokens.size()
                && (tokens.get(index).is("-") || tokens.get(index).is("\u2212"))
                && tokens.get(index + 1).kind() == Token.Kind.NUMBER
                && tokens.get(index + 1).joined();
        return minus
                && (!tokens.get(index).joined()
                        || "<>=".contains(tokens.get(index - 1).text()));
    }

    /** A date, time, network, file name or the like: {@code 2024-03-15}, {@code 02:00}, {@code 2024.log}. */
    private static boolean isPartOfName(List<Token> tokens, int index) {
        boolean followed = index + 2 < tokens.size()
                && tokens.get(index + 1).joined()
                && tokens.get(index + 2).joined();
        if (!followed) {
            return false;
        }
        Token sign = tokens.get(index + 1);
        return switch (tokens.get(index + 2).kind()) {
            case NUMBER -> sign.is(":") || sign.is("/") || (sign.is("-") && isDate(tokens, index));
            case WORD -> sign.is(".");
            default -> false;
        };
    }

    private static boolean isDate(List<Token> tokens, int index) {
        return index + 3 < tokens.size()
                && tokens.get(index + 3).joined()
                && tokens.get(index + 3).is("-");
    }

    /** The index after the unit that begins at {@code index}; the same index where there is none. */
    private static int unitEnd(String text, List<Token> tokens, int index) {
        if (index >= tokens.size()) {
            return index;
        }
        Token first = tokens.get(index);
        if (first.is("%")) {
            boolean perTime =
                    index + 1 < tokens.size() && tokens.get(index + 1).is("/") && isTime(text, tokens, index + 2);
            return perTime ? index + 3 : phraseEnd(tokens, index + 1);
        }
        if (first.is("/") && first.joined() && isTime(text, tokens, index + 1)) {
            return index + 2;
        }
        if (first.is("per")) {
            return isTime(text, tokens, index + 1) ? index + 2 : index;
        }
        if (first.kind() != Token.Kind.WORD) {
            return index;
        }
        int next = index + 1;
        boolean each = next + 1 < tokens.size()
                && (tokens.get(next).is("/") || tokens.get(next).is("per"))
                && Units.named(text.substring(
                                first.start(), tokens.get(next + 1).end()))
                        .isPresent();
        if (each) {
            return next + 2;
        }
        if (!isUnit(text, first)) {
            return index;
        }
        boolean percent = first.is("percent") || first.is("pct");
        return percent ? phraseEnd(tokens, next) : next;
    }

    /** After a percentage: {@code of pool}, {@code of available memory}. */
    private static int phraseEnd(List<Token> tokens, int index) {
        if (index + 1 >= tokens.size() || !tokens.get(index).is("of")) {
            return index;
        }
        int i = index + 1;
        while (i < tokens.size()
                && i <= index + LONGEST_PHRASE
                && tokens.get(i).kind() == Token.Kind.WORD
                && !ENDS_PHRASE.contains(tokens.get(i).text())) {
            i++;
        }
        return i == index + 1 ? index : i;
    }

    private static boolean isTime(String text, List<Token> tokens, int index) {
        return index < tokens.size()
                && Units.named(text.substring(
                                tokens.get(index).start(), tokens.get(index).end()))
                        .filter(unit -> unit.dimension() == Dimension.TIME)
                        .isPresent();
    }

    private static boolean isUnit(String text, Token word) {
        return Units.named(text.substring(word.start(), word.end())).isPresent();
    }
}
