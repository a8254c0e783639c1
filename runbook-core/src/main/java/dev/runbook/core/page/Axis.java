package dev.runbook.core.page;

import java.util.List;

/**
 * The scale of a band, and how it was chosen: even from zero; even around figures that lie close together far from zero; by
 * powers of ten for figures that span decades.
 *
 * @param low the value at its left end
 * @param high the value at its right end
 * @param floor whether nothing is below its left end
 * @param cap whether nothing is above its right end
 */
public record Axis(Kind kind, double low, double high, boolean floor, boolean cap) {
    private static final double DECADES = 40;
    private static final double CLOSE = 0.2;
    private static final double LOGARITHMIC_PAD = 3;
    private static final double FULL = 100;

    /** How positions follow values. */
    public enum Kind {
        LINEAR,
        ZOOMED,
        LOGARITHMIC
    }

    /**
     * The axis for some figures.
     *
     * @param values sorted, at least one
     * @param percent whether the figures are percentages
     * @param above whether some figure asks what is above the highest
     * @param below whether some figure asks what is below the lowest
     */
    static Axis of(List<Double> values, boolean percent, boolean above, boolean below) {
        double min = values.get(0);
        double max = values.get(values.size() - 1);
        boolean floor = min > 0 || (min == 0 && !below);
        boolean cap = percent && floor && (max < FULL || (max == FULL && !above));
        double smallest = values.stream().filter(value -> value > 0).findFirst().orElse(max);
        if (floor && smallest > 0 && max / smallest >= DECADES) {
            double low = min == 0 ? smallest / (LOGARITHMIC_PAD * LOGARITHMIC_PAD) : smallest / LOGARITHMIC_PAD;
            double high = max * LOGARITHMIC_PAD;
            return new Axis(Kind.LOGARITHMIC, low, cap && high > FULL ? FULL : high, floor, cap && high > FULL);
        }
        double spread = max > min ? max - min : cap ? FULL - max : 0;
        boolean close = floor && spread > 0 && (spread < CLOSE * max) && (max > min || spread * DECADES / 4 < max);
        if (close) {
            double high = max + spread;
            boolean full = cap && high >= FULL;
            return new Axis(Kind.ZOOMED, min - spread, full ? FULL : high, false, full);
        }
        double unit = max > min ? max - min : Math.max(Math.abs(max), 1);
        double low = floor ? 0 : min - unit / 2;
        boolean full = cap && max > FULL / 2;
        double room = max > min ? max + 0.4 * Math.max(max - Math.max(low, 0), unit / 2) : max + unit;
        return new Axis(Kind.LINEAR, low, full ? FULL : room, floor, full);
    }

    /** Where a value stands: 0 is the left end, 1 the right end. */
    public double at(double value) {
        double position = kind == Kind.LOGARITHMIC
                ? value <= low ? 0 : Math.log(value / low) / Math.log(high / low)
                : (value - low) / (high - low);
        return Math.max(0, Math.min(1, position));
    }
}
