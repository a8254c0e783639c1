package dev.runbook.core.threshold;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Durations as people write them: {@code 5+ minutes}, {@code 10m}, {@code 1h30m}, {@code 15 mins}, {@code an hour}. */
public final class Durations {
    private static final Set<String> LEADING =
            Set.of(("> < = \u2265 \u2264 ~ at least most more less longer than over under about approximately"
                            + " around for within up to the last past another")
                    .split(" "));
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal LONGEST_SECONDS = BigDecimal.valueOf(3_000_000_000L);

    private Durations() {}

    /** The duration that the text is as a whole; nothing for {@code sustained}, {@code immediately} or a range. */
    public static Optional<Duration> parse(String text) {
        List<Token> tokens = Token.of(text);
        int start = 0;
        while (start < tokens.size() && LEADING.contains(tokens.get(start).text())) {
            start++;
        }
        return at(text, tokens, start)
                .filter(found -> found.next == tokens.size())
                .map(Found::duration);
    }

    /** One form for equal durations, such as {@code 1h30m} for 90 minutes; the text itself where it is none. */
    public static String canonical(String text) {
        return parse(text).map(Durations::text).orElse(text);
    }

    /** The duration as days, hours, minutes and seconds, such as {@code 1h30m}. */
    public static String text(Duration duration) {
        if (duration.isZero()) {
            return "0s";
        }
        StringBuilder out = new StringBuilder();
        append(out, duration.toDays(), "d");
        append(out, duration.toHoursPart(), "h");
        append(out, duration.toMinutesPart(), "m");
        append(out, duration.toSecondsPart(), "s");
        append(out, duration.toMillisPart(), "ms");
        return out.toString();
    }

    /**
     * A duration among the tokens.
     *
     * @param next the index of the first token after it
     */
    record Found(Duration duration, int next) {}

    /** A duration that begins at the token: {@code 5 minutes}, {@code 5+ minutes}, {@code 1h 30m}, {@code an hour}. */
    static Optional<Found> at(String text, List<Token> tokens, int start) {
        BigDecimal seconds = BigDecimal.ZERO;
        int i = start;
        while (i < tokens.size()) {
            Optional<BigDecimal> number = number(tokens.get(i));
            int unitAt = i + 1;
            if (unitAt < tokens.size() && tokens.get(unitAt).is("+")) {
                unitAt++;
            }
            if (unitAt < tokens.size() && tokens.get(unitAt).is("-")) {
                unitAt++;
            }
            if (number.isEmpty() || unitAt >= tokens.size()) {
                break;
            }
            Token word = tokens.get(unitAt);
            Optional<Units.Unit> unit = Units.named(text.substring(word.start(), word.end()))
                    .filter(found -> found.dimension() == Units.Dimension.TIME);
            if (unit.isEmpty()) {
                break;
            }
            seconds = seconds.add(number.get().multiply(unit.get().factor()));
            i = unitAt + 1;
        }
        if (i < tokens.size()
                && i > start
                && tokens.get(i).is("+")
                && tokens.get(i).joined()) {
            i++;
        }
        return i == start || seconds.compareTo(LONGEST_SECONDS) > 0
                ? Optional.empty()
                : Optional.of(new Found(Duration.ofNanos(seconds.multiply(NANOS).longValue()), i));
    }

    private static Optional<BigDecimal> number(Token token) {
        if (token.kind() == Token.Kind.NUMBER) {
            return Numbers.value(token.text());
        }
        return token.is("a") || token.is("an") || token.is("one") ? Optional.of(BigDecimal.ONE) : Optional.empty();
    }

    private static void append(StringBuilder out, long value, String unit) {
        if (value != 0) {
            out.append(value).append(unit);
        }
    }
}
