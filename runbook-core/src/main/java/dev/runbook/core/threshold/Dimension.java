package dev.runbook.core.threshold;

/** What a quantity measures; only quantities of one dimension compare. Each has a base unit. */
public enum Dimension {
    /** A share, of 1: 5 % is 0.05. */
    RATIO("%", "0.01"),
    /** A time, in seconds. */
    TIME("s", "1"),
    /** Memory, disk, traffic, in bytes. */
    BYTES("B", "1"),
    /** Bytes per time, in bytes per day. */
    BYTE_RATE("B/d", "1"),
    /** Bits per time, in bits per second. */
    BIT_RATE("bit/s", "1"),
    /** What happens per time, per day: of the usual spans of time the longest that every shorter one divides. */
    RATE("/d", "1"),
    /** A number of things, or a bare number. */
    NUMBER("", "1");

    private final String unit;
    private final String factor;

    Dimension(String unit, String factor) {
        this.unit = unit;
        this.factor = factor;
    }

    /** The unit in which {@link Amount#quantity} writes; a ratio is written in percent. */
    String unit() {
        return unit;
    }

    /** What one such unit is in the base unit. */
    String factor() {
        return factor;
    }
}
