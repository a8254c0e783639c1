package dev.runbook.core.threshold;

import dev.runbook.core.model.Quantity;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A quantity in the base unit of its dimension, whatever the unit in which somebody wrote it: 1000 ms and 1 s are the same
 * amount, 10 GB and 10 GiB are not.
 *
 * @param value in the base unit that {@link Dimension} names, exact, without zeros at its end
 */
public record Amount(BigDecimal value, Dimension dimension) {
    public Amount {
        value = value.stripTrailingZeros();
    }

    /** The amount that a quantity states; nothing where its unit is none that we know. */
    public static Optional<Amount> of(Quantity quantity) {
        return Units.named(quantity.unit())
                .map(unit -> new Amount(quantity.value().multiply(unit.factor()), unit.dimension()));
    }

    /** The same written in the base unit, a ratio in percent. */
    public Quantity quantity() {
        // Every factor is 1 or a hundredth, so that the division ends.
        return new Quantity(value.divide(new BigDecimal(dimension.factor())), dimension.unit());
    }
}
