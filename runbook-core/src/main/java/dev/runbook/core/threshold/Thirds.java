package dev.runbook.core.threshold;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** Reads rounded thirds as the thirds they stand for: {@code 33 %}, {@code 0.333}, {@code 66.7 %}. */
final class Thirds {
    private static final int FEWEST_DIGITS = 2;
    private static final List<BigDecimal> THIRDS =
            List.of(new BigDecimal("0.33333333333333333333"), new BigDecimal("0.66666666666666666666"));

    private Thirds() {}

    /** The value; where it is a share that is a third with its digits cut off or rounded, that third. */
    static BigDecimal exact(Amount amount) {
        BigDecimal value = amount.value();
        boolean rounded = value.scale() >= FEWEST_DIGITS
                && value.scale() <= THIRDS.get(0).scale()
                && (amount.dimension() == Dimension.RATIO || amount.dimension() == Dimension.NUMBER);
        if (!rounded) {
            return value;
        }
        return THIRDS.stream()
                .filter(third -> Stream.of(RoundingMode.DOWN, RoundingMode.HALF_UP)
                        .anyMatch(mode -> third.setScale(value.scale(), mode).compareTo(value) == 0))
                .findFirst()
                .orElse(value);
    }
}
