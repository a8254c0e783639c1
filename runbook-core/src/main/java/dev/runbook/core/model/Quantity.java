package dev.runbook.core.model;

import java.math.BigDecimal;

/**
 * A number with its unit, both as written.
 *
 * @param unit such as {@code %}, {@code ms}, {@code % of pool}; empty for a bare number
 */
public record Quantity(BigDecimal value, String unit) {
    @Override
    public String toString() {
        String number = value.toPlainString();
        if (unit.isEmpty()) {
            return number;
        }
        return unit.startsWith("%") || unit.startsWith("/") ? number + unit : number + " " + unit;
    }
}
