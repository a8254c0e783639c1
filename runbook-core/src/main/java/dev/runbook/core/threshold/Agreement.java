package dev.runbook.core.threshold;

import dev.runbook.core.model.Comparator;
import dev.runbook.core.model.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether two comparisons of one metric mean the same figure, however each is written. */
public enum Agreement {
    /** The same figure in the same direction, or its complement in the other: more than 90 % used, less than 10 % free. */
    SAME,
    /** Another figure in the same direction. */
    OTHER_FIGURE,
    /** The same figure in the other direction. */
    OTHER_DIRECTION,
    /** They cannot be held against each other. */
    UNKNOWN;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Figures that differ by less are one rounded. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.02");

    private static final Pattern DECIMAL_SIZE = Pattern.compile("[KMGTP]B?");
    private static final List<String> TIMES = List.of("ms", "s", "min", "h", "d");
    private static final List<String> SIZES = List.of("B", "KB", "KiB", "MB", "MiB", "GB", "GiB", "TB", "TiB");

    /**
     * Holds what a text says against what a rule compares with. A bare number stands for any unit that it may be meant in,
     * and GB for GiB, since people write so.
     */
    public static Agreement of(Comparator said, Quantity text, Comparator fires, Quantity rule) {
        boolean directed = (said.isUpward() || said.isDownward()) && (fires.isUpward() || fires.isDownward());
        Optional<Boolean> same = directed ? same(text, rule) : Optional.empty();
        if (same.isEmpty()) {
            return UNKNOWN;
        }
        if (said.isUpward() == fires.isUpward()) {
            return same.get() || isNext(said, text, fires, rule) ? SAME : OTHER_FIGURE;
        }
        boolean complement =
                isPercent(text) && isPercent(rule) && same(rest(text), rule).equals(Optional.of(true));
        if (complement || isNext(said, text, fires, rule)) {
            return complement ? SAME : UNKNOWN;
        }
        return same.get() ? OTHER_DIRECTION : UNKNOWN;
    }

    /** The same where the rule watches what is left of what the text speaks of: 90 % used against 20 % free. */
    public static Agreement ofRest(Comparator said, Quantity text, Comparator fires, Quantity rule) {
        if (!isPercent(text) || !isPercent(rule)) {
            return UNKNOWN;
        }
        return of(said.flipped(), rest(text), fires, rule);
    }

    /** Whether both may be the same figure; nothing where their units have nothing in common. */
    private static Optional<Boolean> same(Quantity text, Quantity rule) {
        List<Quantity> texts = readings(text, rule).toList();
        List<Quantity> rules = readings(rule, text).toList();
        boolean comparable = false;
        for (Quantity left : texts) {
            for (Quantity right : rules) {
                Optional<Integer> order = Units.compare(left, right);
                comparable |= order.isPresent();
                if (order.filter(o -> o == 0).isPresent() || isRounded(left, right)) {
                    return Optional.of(true);
                }
            }
        }
        return comparable ? Optional.of(false) : Optional.empty();
    }

    /** What a quantity may mean beside the other. */
    private static Stream<Quantity> readings(Quantity quantity, Quantity other) {
        Stream<Quantity> more = Stream.empty();
        if (quantity.unit().isEmpty()) {
            more = isPercent(other)
                    ? Stream.of("%").map(unit -> new Quantity(quantity.value(), unit))
                    : dimension(other).stream().map(unit -> new Quantity(quantity.value(), unit));
        } else if (DECIMAL_SIZE.matcher(quantity.unit()).matches()) {
            more = Stream.of(new Quantity(quantity.value(), quantity.unit().charAt(0) + "iB"));
        }
        return Stream.concat(Stream.of(quantity), more);
    }

    private static List<String> dimension(Quantity quantity) {
        if (quantity.unit().isEmpty()) {
            return List.of();
        }
        return Stream.of(TIMES, SIZES)
                .filter(units -> Units.compare(new Quantity(BigDecimal.ONE, units.get(0)), quantity)
                        .isPresent())
                .findFirst()
                .orElse(List.of());
    }

    /** {@code 33 %} for a third. */
    private static boolean isRounded(Quantity text, Quantity rule) {
        if (!isPercent(text) || !isPercent(rule) || rule.value().signum() <= 0) {
            return false;
        }
        int digits = Math.max(0, text.value().stripTrailingZeros().scale());
        boolean near =
                rule.value().subtract(text.value()).abs().compareTo(rule.value().multiply(ROUNDING)) <= 0;
        return near
                && rule.value().stripTrailingZeros().scale() > digits
                && rule.value().setScale(digits, RoundingMode.HALF_UP).compareTo(text.value()) == 0;
    }

    /** {@code at least 5} of what is counted is {@code > 4}, {@code fewer than 2} is {@code <= 1}. */
    private static boolean isNext(Comparator said, Quantity text, Comparator fires, Quantity rule) {
        boolean counted = text.unit().isEmpty()
                && rule.unit().isEmpty()
                && text.value().stripTrailingZeros().scale() <= 0
                && rule.value().stripTrailingZeros().scale() <= 0;
        int step = text.value().subtract(rule.value()).compareTo(BigDecimal.ONE) == 0
                ? 1
                : rule.value().subtract(text.value()).compareTo(BigDecimal.ONE) == 0 ? -1 : 0;
        if (!counted || step == 0) {
            return false;
        }
        return step > 0
                ? (said == Comparator.AT_LEAST && fires == Comparator.ABOVE)
                        || (said == Comparator.BELOW && fires == Comparator.AT_MOST)
                : (said == Comparator.ABOVE && fires == Comparator.AT_LEAST)
                        || (said == Comparator.AT_MOST && fires == Comparator.BELOW);
    }

    private static Quantity rest(Quantity percent) {
        return new Quantity(HUNDRED.subtract(percent.value()), "%");
    }

    private static boolean isPercent(Quantity quantity) {
        return Units.canonical(quantity.unit()).equals("%");
    }
}
