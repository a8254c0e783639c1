package dev.runbook.core.threshold;

import dev.runbook.core.model.Quantity;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Durations as people write them: {@code 5+ minutes}, {@code 10m}, {@code 1h30m}, {@code 15 mins}, {@code an hour},
 * {@code half an hour}, {@code five minutes}.
 */
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
        return at(text, tokens, start(tokens))
                .filter(found -> found.next == tokens.size())
                .map(Found::duration);
    }

    private static int start(List<Token> tokens) {
        int start = 0;
        while (start < tokens.size() && LEADING.contains(tokens.get(start).text())) {
            start++;
        }
        return start;
    }

    /** Both ends of a range that the text is as a whole, such as {@code 5-10 minutes}; twice the same for one duration. */
    static Optional<Range> range(String text) {
        List<Token> tokens = Token.of(text);
        int start = start(tokens);
        Optional<Range> range = Ranges.between(text, tokens, start)
                .or(() -> Ranges.dashed(text, tokens, start))
                .filter(found -> found.next() == tokens.size())
                .flatMap(found ->
                        time(found.low()).flatMap(least -> time(found.high()).map(most -> new Range(least, most))));
        return range.or(() -> parse(text).map(one -> new Range(one, one)));
    }

    /** From the shortest to the longest. */
    record Range(Duration least, Duration most) {
        boolean holds(Duration duration) {
            return duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0;
        }
    }

    private static Optional<Duration> time(Quantity quantity) {
        return Amount.of(quantity)
                .filter(amount -> amount.dimension() == Dimension.TIME)
                .flatMap(amount -> duration(amount.value()));
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
        Optional<Spoken.Found> spoken = Spoken.at(tokens, start);
        if (spoken.isPresent()) {
            return duration(spoken.get().seconds())
                    .map(duration -> new Found(duration, spoken.get().next()));
        }
        BigDecimal seconds = BigDecimal.ZERO;
        int i = start;
        int next = start;
        while (next < tokens.size()) {
            Optional<BigDecimal> number = number(tokens.get(next));
            int unitAt = next + 1;
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
                    .filter(found -> found.dimension() == Dimension.TIME);
            if (unit.isEmpty()) {
                break;
            }
            seconds = seconds.add(number.get().multiply(unit.get().factor()));
            i = unitAt + 1;
            next = i < tokens.size() && tokens.get(i).is("and") ? i + 1 : i;
        }
        if (i < tokens.size()
                && i > start
                && tokens.get(i).is("+")
                && tokens.get(i).joined()) {
            i++;
        }
        int end = i;
        return i == start ? Optional.empty() : duration(seconds).map(duration -> new Found(duration, end));
    }

    private static Optional<Duration> duration(BigDecimal seconds) {
        boolean sane = seconds.signum() >= 0 && seconds.compareTo(LONGEST_SECONDS) <= 0;
        return sane ? Optional.of(Duration.ofNanos(seconds.multiply(NANOS).longValue())) : Optional.empty();
    }

    private static Optional<BigDecimal> number(Token token) {
        return token.kind() == Token.Kind.NUMBER ? Numbers.value(token.text()) : Spoken.number(token.text());
    }

    private static void append(StringBuilder out, long value, String unit) {
        if (value != 0) {
            out.append(value).append(unit);
        }
    }
}
