package dev.runbook.core.prometheus;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Numbers and durations of PromQL. */
final class PromqlNumbers {
    /** The label that holds the name of a series. */
    static final String NAME_LABEL = "__name__";

    private static final int MOST_DIGITS = 40;
    private static final int LARGEST_EXPONENT = 300;
    private static final List<String> UNITS = List.of("y", "w", "d", "h", "m", "s", "ms");
    private static final List<BigDecimal> SECONDS = List.of(
            BigDecimal.valueOf(365 * 86_400L),
            BigDecimal.valueOf(7 * 86_400L),
            BigDecimal.valueOf(86_400),
            BigDecimal.valueOf(3_600),
            BigDecimal.valueOf(60),
            BigDecimal.ONE,
            new BigDecimal("0.001"));

    private PromqlNumbers() {}

    /** The value of a number or, in seconds, of a duration; nothing where it is infinite, none, or out of all measure. */
    static Optional<BigDecimal> value(String text) {
        String plain = text.replace("_", "").toLowerCase(Locale.ROOT);
        char last = plain.charAt(plain.length() - 1);
        if (plain.length() > MOST_DIGITS || plain.equals("inf") || plain.equals("nan")) {
            return Optional.empty();
        }
        if (plain.startsWith("0x")) {
            return Optional.of(new BigDecimal(new BigInteger(plain.substring(2), 16)));
        }
        return last >= 'a' ? seconds(text) : decimal(plain);
    }

    private static Optional<BigDecimal> decimal(String plain) {
        boolean octal =
                plain.length() > 1 && plain.startsWith("0") && plain.chars().allMatch(c -> c >= '0' && c <= '7');
        if (octal) {
            return Optional.of(new BigDecimal(new BigInteger(plain, 8)));
        }
        BigDecimal value = new BigDecimal(plain);
        return Math.abs((long) value.precision() - value.scale()) > LARGEST_EXPONENT
                ? Optional.empty()
                : Optional.of(value);
    }

    /** The seconds of {@code 1h30m}; nothing where a unit stands twice or behind a smaller one. */
    static Optional<BigDecimal> seconds(String duration) {
        BigDecimal sum = BigDecimal.ZERO;
        int smallest = -1;
        int i = 0;
        while (i < duration.length()) {
            int digits = i;
            while (i < duration.length() && Character.digit(duration.charAt(i), 10) >= 0) {
                i++;
            }
            int letters = i;
            while (i < duration.length() && Character.isLetter(duration.charAt(i))) {
                i++;
            }
            int unit = UNITS.indexOf(duration.substring(letters, i));
            if (unit <= smallest || digits == letters || letters - digits > MOST_DIGITS) {
                return Optional.empty();
            }
            smallest = unit;
            sum = sum.add(new BigDecimal(duration.substring(digits, letters)).multiply(SECONDS.get(unit)));
        }
        return smallest < 0 ? Optional.empty() : Optional.of(sum);
    }
}
