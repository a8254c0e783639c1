package dev.runbook.core.threshold;

import dev.runbook.core.model.Quantity;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The closed list of units, and how quantities of different units compare. */
public final class Units {
    private static final Map<String, Unit> BY_NAME = table();

    private Units() {}

    enum Dimension {
        RATIO,
        TIME,
        BYTES,
        BYTE_RATE,
        BIT_RATE,
        RATE,
        NUMBER
    }

    /**
     * One unit.
     *
     * @param factor to the base of its dimension: 1, seconds, bytes, per hour
     */
    record Unit(String canonical, Dimension dimension, BigDecimal factor) {}

    /** The canonical spelling of a unit ({@code seconds} is {@code s}, {@code % of pool} is {@code %}); itself if unknown. */
    public static String canonical(String unit) {
        return named(unit).map(Unit::canonical).orElse(unit);
    }

    /** How two quantities compare; nothing where their units have nothing in common. */
    public static Optional<Integer> compare(Quantity left, Quantity right) {
        Optional<Unit> a = named(left.unit());
        Optional<Unit> b = named(right.unit());
        if (a.isEmpty() || b.isEmpty()) {
            return left.unit().equalsIgnoreCase(right.unit())
                    ? Optional.of(left.value().compareTo(right.value()))
                    : Optional.empty();
        }
        boolean comparable =
                a.get().dimension == b.get().dimension || (isRatio(left, a.get()) && isRatio(right, b.get()));
        return comparable ? Optional.of(base(left, a.get()).compareTo(base(right, b.get()))) : Optional.empty();
    }

    static Optional<Unit> named(String name) {
        String unit = name.strip();
        int phrase = unit.indexOf(' ');
        if (unit.startsWith("%")) {
            return Optional.ofNullable(BY_NAME.get("%"));
        }
        int slash = unit.indexOf('/');
        if (slash >= 0) {
            return rate(unit.substring(0, slash), unit.substring(slash + 1));
        }
        int per = unit.indexOf(" per ");
        if (per >= 0) {
            return rate(unit.substring(0, per), unit.substring(per + 5));
        }
        if (phrase > 0) {
            return named(unit.substring(0, phrase));
        }
        Unit exact = BY_NAME.get(unit);
        return Optional.ofNullable(exact != null ? exact : BY_NAME.get(unit.toLowerCase(Locale.ROOT)));
    }

    private static Optional<Unit> rate(String what, String time) {
        Unit per = BY_NAME.get(time.strip().toLowerCase(Locale.ROOT));
        Optional<Unit> counted = what.isBlank() ? Optional.ofNullable(BY_NAME.get("")) : named(what);
        if (per == null || per.dimension != Dimension.TIME || counted.isEmpty()) {
            return Optional.empty();
        }
        Unit amount = counted.get();
        if (amount.dimension == Dimension.NUMBER) {
            return Optional.ofNullable(BY_NAME.get("/" + per.canonical));
        }
        boolean perSecond = amount.dimension == Dimension.BYTES && per.canonical.equals("s");
        return perSecond
                ? Optional.of(new Unit(amount.canonical + "/s", Dimension.BYTE_RATE, amount.factor))
                : Optional.empty();
    }

    /** A percentage, or a bare number that can be the same said as a share of one. */
    private static boolean isRatio(Quantity quantity, Unit unit) {
        return unit.dimension == Dimension.RATIO
                || (quantity.unit().isEmpty()
                        && quantity.value().signum() >= 0
                        && quantity.value().compareTo(BigDecimal.ONE) <= 0);
    }

    private static BigDecimal base(Quantity quantity, Unit unit) {
        return quantity.value().multiply(unit.factor);
    }

    private static Map<String, Unit> table() {
        Map<String, Unit> table = new HashMap<>();
        add(table, Dimension.RATIO, "%", "0.01", "percent", "pct", "percentage");
        add(table, Dimension.TIME, "ns", "0.000000001", "nanosecond", "nanoseconds");
        add(table, Dimension.TIME, "us", "0.000001", "\u00b5s", "\u03bcs", "microsecond", "microseconds");
        add(table, Dimension.TIME, "ms", "0.001", "msec", "msecs", "millis", "millisecond", "milliseconds");
        add(table, Dimension.TIME, "s", "1", "sec", "secs", "second", "seconds");
        add(table, Dimension.TIME, "min", "60", "m", "mins", "minute", "minutes");
        add(table, Dimension.TIME, "h", "3600", "hr", "hrs", "hour", "hours");
        add(table, Dimension.TIME, "d", "86400", "day", "days");
        add(table, Dimension.TIME, "w", "604800", "week", "weeks");
        add(table, Dimension.BYTES, "B", "1", "byte", "bytes");
        String[] decimal = {"K", "M", "G", "T", "P"};
        BigDecimal thousands = BigDecimal.ONE;
        BigDecimal powers = BigDecimal.ONE;
        for (String prefix : decimal) {
            thousands = thousands.multiply(BigDecimal.valueOf(1000));
            powers = powers.multiply(BigDecimal.valueOf(1024));
            add(table, Dimension.BYTES, prefix + "B", thousands.toPlainString(), prefix);
            add(table, Dimension.BYTES, prefix + "iB", powers.toPlainString(), prefix + "i");
            add(table, Dimension.BIT_RATE, prefix + "bps", thousands.toPlainString(), prefix + "bit/s");
        }
        add(table, Dimension.RATE, "/s", "3600", "rps", "qps", "tps", "iops", "hz");
        add(table, Dimension.RATE, "/min", "60", "rpm");
        add(table, Dimension.RATE, "/h", "1");
        add(
                table,
                Dimension.NUMBER,
                "",
                "1",
                ("request requests req reqs error errors failure failures message messages msg msgs job jobs task tasks"
                                + " item items event events connection connections conn conns query queries row rows key"
                                + " keys record records session sessions transaction transactions timeout timeouts"
                                + " restart restarts entry entries character characters char chars thread threads"
                                + " core cores file files packet packets operation operations op ops lock locks"
                                + " deadlock deadlocks call calls retry retries")
                        .split(" "));
        return Map.copyOf(table);
    }

    private static void add(
            Map<String, Unit> table, Dimension dimension, String canonical, String factor, String... names) {
        Unit unit = new Unit(canonical, dimension, new BigDecimal(factor));
        table.put(canonical, unit);
        for (String name : names) {
            table.put(name, unit);
        }
        // Writing KB as kb or Kb is common; M, m and the like differ by case and are taken as written.
        if (canonical.length() > 1) {
            table.putIfAbsent(canonical.toLowerCase(Locale.ROOT), unit);
        }
    }
}
