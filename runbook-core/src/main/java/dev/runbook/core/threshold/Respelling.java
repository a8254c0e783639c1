package dev.runbook.core.threshold;

import dev.runbook.core.model.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Another value in the place of one that a text states, written the way the text writes: {@code 5%} becomes {@code 10%},
 * {@code 5 minutes} {@code 10 minutes}, {@code 0.05} {@code 0.1}.
 *
 * @param start offset in the text at which to replace
 * @param end offset after what is replaced
 * @param text what to put there
 */
public record Respelling(int start, int end, String text) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);
    private static final int MOST_DIGITS = 3;
    /** Units shorter than this are abbreviations, which have no plural. */
    private static final int LONG_WORD = 4;

    /** The first place of a text that states the quantity, with the other in it; nothing where that cannot be said so. */
    public static Optional<Respelling> of(String text, Quantity written, Quantity other) {
        List<Token> tokens = Token.of(text);
        return in(other, written)
                .flatMap(value -> IntStream.range(0, tokens.size())
                        .filter(i -> tokens.get(i).kind() == Token.Kind.NUMBER)
                        .boxed()
                        .flatMap(i -> respelled(text, tokens, i, written, value).stream())
                        .findFirst());
    }

    /** Another time, written as the text writes its own: {@code 5 minutes} or {@code 5m}; else as {@code 1h30m}. */
    public static String of(String time, Duration other) {
        BigDecimal seconds = BigDecimal.valueOf(other.toNanos()).divide(NANOS);
        List<Token> tokens = Token.of(time);
        boolean simple = tokens.size() == 2 && tokens.get(0).kind() == Token.Kind.NUMBER;
        Optional<BigDecimal> value = simple
                ? Units.named(tokens.get(1).text())
                        .map(unit -> seconds.divide(unit.factor(), MathContext.DECIMAL64))
                        .filter(found -> found.stripTrailingZeros().scale() <= 0)
                : Optional.empty();
        return value.map(found ->
                        inNumber(plain(found) + time.substring(tokens.get(0).end()), found))
                .orElseGet(() -> Durations.text(other));
    }

    private static Optional<Respelling> respelled(
            String text, List<Token> tokens, int i, Quantity written, BigDecimal value) {
        Token number = tokens.get(i);
        boolean thousands = i + 1 < tokens.size()
                && tokens.get(i + 1).joined()
                && tokens.get(i + 1).is("k");
        BigDecimal stated = Numbers.value(number.text()).orElse(BigDecimal.ONE.negate());
        BigDecimal read = thousands ? stated.multiply(THOUSAND) : stated;
        BigDecimal put = thousands ? value.divide(THOUSAND) : value;
        if (read.compareTo(written.value()) != 0 || put.stripTrailingZeros().scale() > MOST_DIGITS) {
            return Optional.empty();
        }
        String spelled = like(number.text(), put);
        boolean worded = i + 1 < tokens.size()
                && tokens.get(i + 1).kind() == Token.Kind.WORD
                && !written.unit().isEmpty();
        if (!worded) {
            return Optional.of(new Respelling(number.start(), number.end(), spelled));
        }
        int end = tokens.get(i + 1).end();
        return Optional.of(new Respelling(
                number.start(), end, inNumber(spelled + text.substring(number.end(), end), put)));
    }

    /** The other quantity as a number of the written one's unit. */
    private static Optional<BigDecimal> in(Quantity other, Quantity written) {
        boolean share = Units.canonical(written.unit()).equals("%");
        boolean ofShare = Units.canonical(other.unit()).equals("%");
        boolean isSmall = written.value().abs().compareTo(BigDecimal.ONE) <= 0;
        if (ofShare && written.unit().isEmpty()) {
            return Optional.of(isSmall ? other.value().divide(HUNDRED) : other.value());
        }
        if (share && other.unit().isEmpty()) {
            return Optional.of(
                    other.value().abs().compareTo(BigDecimal.ONE) <= 0
                            ? other.value().multiply(HUNDRED)
                            : other.value());
        }
        if (Units.compare(other, written).isEmpty()) {
            return Optional.empty();
        }
        return Units.named(other.unit())
                .flatMap(from -> Units.named(written.unit())
                        .map(to -> other.value().multiply(from.factor()).divide(to.factor(), MathContext.DECIMAL64)));
    }

    /** Groups thousands, and writes a decimal comma, as the number in its place does. */
    private static String like(String number, BigDecimal value) {
        boolean decimalComma = number.matches("\\d+,\\d+") && !number.matches("[1-9]\\d{0,2},\\d{3}");
        boolean grouped = number.contains(",") && !decimalComma;
        String plain = plain(value);
        if (grouped) {
            return value.stripTrailingZeros().scale() <= 0
                    ? String.format(Locale.ROOT, "%,d", value.toBigInteger())
                    : plain;
        }
        return decimalComma ? plain.replace('.', ',') : plain;
    }

    /** A unit that is a word, in the singular or plural that its number asks for. */
    private static String inNumber(String text, BigDecimal value) {
        int end = text.length();
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start);
        boolean one = value.compareTo(BigDecimal.ONE) == 0;
        boolean plural = word.endsWith("s");
        boolean hyphenated = start > 0 && text.charAt(start - 1) == '-';
        if (word.length() < LONG_WORD
                || one != plural
                || hyphenated
                || Units.named(word).isEmpty()) {
            return text;
        }
        return one ? text.substring(0, end - 1) : text + "s";
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
