package dev.runbook.core.threshold;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Thousands and millions written behind a number: {@code 1.5k}, {@code 10M rows}, {@code 2 million}. */
final class Magnitudes {
    private Magnitudes() {}

    /**
     * What the number is multiplied with.
     *
     * @param next the index of the first token after it
     */
    record Found(BigDecimal factor, int next) {}

    /** Reads at the token behind a number; a capital letter alone is an amount of memory ({@code 512M}). */
    static Found at(String text, List<Token> tokens, int index) {
        if (index >= tokens.size()) {
            return new Found(BigDecimal.ONE, index);
        }
        Token token = tokens.get(index);
        String written = text.substring(token.start(), token.end());
        boolean counts = token.joined() && counts(text, tokens, index + 1);
        Optional<BigDecimal> factor = switch (written) {
            case "k" -> token.joined() ? power(3) : Optional.empty();
            case "K" -> counts ? power(3) : Optional.empty();
            case "M" -> counts ? power(6) : Optional.empty();
            case "B", "bn" -> counts ? power(9) : Optional.empty();
            case "thousand" -> power(3);
            case "million" -> power(6);
            case "billion" -> power(9);
            default -> Optional.empty();
        };
        return factor.map(found -> new Found(found, index + 1)).orElse(new Found(BigDecimal.ONE, index));
    }

    /** Whether a word follows that counts things, such as {@code rows}. */
    private static boolean counts(String text, List<Token> tokens, int index) {
        return index < tokens.size()
                && tokens.get(index).kind() == Token.Kind.WORD
                && Units.named(text.substring(
                                tokens.get(index).start(), tokens.get(index).end()))
                        .filter(unit -> unit.dimension() == Dimension.NUMBER)
                        .isPresent();
    }

    private static Optional<BigDecimal> power(int zeros) {
        return Optional.of(BigDecimal.TEN.pow(zeros));
    }
}
