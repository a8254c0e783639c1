package dev.runbook.core.threshold;

import dev.runbook.core.model.Quantity;
import java.util.Optional;

/** The closed list of units, and how quantities of different units compare. */
public final class Units {
    private Units() {}

    /** The canonical spelling of a unit ({@code seconds} is {@code s}); itself where it is unknown. */
    public static String canonical(String unit) {
        return unit;
    }

    /** How two quantities compare; nothing where their units have nothing in common. */
    public static Optional<Integer> compare(Quantity left, Quantity right) {
        return left.unit().equals(right.unit()) ? Optional.of(left.value().compareTo(right.value())) : Optional.empty();
    }
}
