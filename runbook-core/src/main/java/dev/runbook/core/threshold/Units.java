package dev.runbook.core.threshold;

import dev.runbook.core.model.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The closed list of units, and how quantities of different units compare. */
public final class Units {
    private static final Map<String, BigDecimal> PER_DAY = Map.of(
            "s", new BigDecimal(86_400), "min", new BigDecimal(1_440), "h", new BigDecimal(24), "d", BigDecimal.ONE);
    private static final Map<String, Unit> BY_NAME = table();

    private Units() {}

    /**
     * One unit.
     *
     * @param factor to the base unit of its dimension
     */
    record Unit(String canonical, Dimension dimension, BigDecimal factor) {}

    /** The canonical spelling of a unit ({@code seconds} is {@code s}, {@code % of pool} is {@code %}); itself if unknown. */
    public static String canonical(String unit) {
        return named(unit).map(Unit::canonical).orElse(unit);
    }

    /**
     * How two quantities compare; nothing where their units have nothing in common. A bare number from 0 to 1 also compares
     * with percentages, as the same share. Figures are taken exactly as written: {@code 4.8 %} is not {@code 5 %}, and
     * {@code 1.07 GB} is not {@code 1 GiB}, since whoever chose one of them did not choose the other. Only a third can not be
     * written, so that {@code 33 %}, {@code 33.3 %} and {@code 0.333} are one, as are {@code 67 %} and {@code 0.667}.
     */
    public static Optional<Integer> compare(Quantity left, Quantity right) {
        Optional<Amount> a = Amount.of(left);
        Optional<Amount> b = Amount.of(right);
        if (a.isEmpty() || b.isEmpty()) {
            return left.unit().equalsIgnoreCase(right.unit())
                    ? Optional.of(left.value().compareTo(right.value()))
                    : Optional.empty();
        }
        boolean comparable =
                a.get().dimension() == b.get().dimension() || isShare(left, a.get()) && isShare(right, b.get());
        return comparable ? Optional.of(Thirds.exact(a.get()).compareTo(Thirds.exact(b.get()))) : Optional.empty();
    }

    /** Whether two quantities say the same, as {@code 5 %} and {@code 0.05} do. */
    public static boolean same(Quantity left, Quantity right) {
        return compare(left, right).filter(order -> order == 0).isPresent();
    }

    /**
     * One text for quantities that are the same, to look figures up by. A percentage and the bare number that is the same
     * share have one, whatever the number.
     */
    public static String figure(Quantity quantity) {
        return Amount.of(quantity)
                .map(amount -> Thirds.exact(amount).toPlainString()
                        + (amount.dimension() == Dimension.RATIO ? Dimension.NUMBER : amount.dimension()))
                .orElseGet(() -> quantity.value().stripTrailingZeros().toPlainString()
                        + quantity.unit().toLowerCase(Locale.ROOT));
    }

    /** Whether two quantities measure the same kind of thing, so that one can be larger. */
    public static boolean comparable(Quantity left, Quantity right) {
        return compare(left, right).isPresent();
    }

    /** How much a quantity is in another unit ({@code 0.5 s} are 500 in {@code ms}); nothing where they cannot be compared. */
    public static Optional<BigDecimal> in(String unit, Quantity quantity) {
        Optional<Amount> amount = Amount.of(quantity);
        Optional<Unit> to = named(unit);
        if (amount.isEmpty() || to.isEmpty()) {
            return quantity.unit().equalsIgnoreCase(unit) ? Optional.of(quantity.value()) : Optional.empty();
        }
        boolean comparable = amount.get().dimension() == to.get().dimension
                || to.get().dimension == Dimension.RATIO && isShare(quantity, amount.get());
        return comparable
                ? Optional.of(amount.get().value().divide(to.get().factor, MathContext.DECIMAL64))
                : Optional.empty();
    }

    static Optional<Unit> named(String name) {
        String unit = name.strip();
        int phrase = unit.indexOf(' ');
        if (unit.startsWith("%") && !unit.startsWith("%/")) {
            return Optional.ofNullable(BY_NAME.get("%"));
        }
        Unit whole = BY_NAME.get(unit);
        if (whole != null) {
            return Optional.of(whole);
        }
        int slash = unit.indexOf('/');
        if (slash >= 0) {
            return rate(unit.substring(0, slash), unit.substring(slash + 1));
        }
        String padded = " " + unit;
        int per = padded.indexOf(" per ");
        if (per >= 0) {
            return rate(padded.substring(0, per), padded.substring(per + 5));
        }
        if (phrase > 0) {
            return named(unit.substring(0, phrase));
        }
        return Optional.ofNullable(BY_NAME.get(unit.toLowerCase(Locale.ROOT)));
    }

    /** Something per time, or the time or bytes that one request takes: {@code ms/req}. */
    private static Optional<Unit> rate(String what, String each) {
        Optional<Unit> counted = what.isBlank() ? Optional.ofNullable(BY_NAME.get("")) : named(what);
        String name = each.strip();
        Unit exact = BY_NAME.get(name);
        Unit per = exact != null ? exact : BY_NAME.get(name.toLowerCase(Locale.ROOT));
        if (per == null || counted.isEmpty()) {
            return Optional.empty();
        }
        Unit amount = counted.get();
        if (per.dimension == Dimension.NUMBER && !name.isEmpty()) {
            return amount.dimension == Dimension.TIME || amount.dimension == Dimension.BYTES
                    ? counted
                    : Optional.empty();
        }
        BigDecimal times = PER_DAY.get(per.canonical);
        if (times == null) {
            return Optional.empty();
        }
        return switch (amount.dimension) {
            case NUMBER -> Optional.of(new Unit("/" + per.canonical, Dimension.RATE, times));
            case BYTES ->
                Optional.of(new Unit(
                        amount.canonical + "/" + per.canonical, Dimension.BYTE_RATE, amount.factor.multiply(times)));
            default -> Optional.empty();
        };
    }

    /** A percentage, or a bare number that can be the same said as a share of one. */
    private static boolean isShare(Quantity quantity, Amount amount) {
        return amount.dimension() == Dimension.RATIO
                || quantity.unit().isEmpty()
                        && quantity.value().signum() >= 0
                        && quantity.value().compareTo(BigDecimal.ONE) <= 0;
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
            add(table, Dimension.BIT_RATE, prefix + "bps", thousands.toPlainString(), prefix + "bit/s", prefix + "b/s");
        }
        add(table, Dimension.BIT_RATE, "bit/s", "1", "bps", "bits/s");
        add(table, Dimension.RATE, "/s", "86400", "rps", "qps", "tps", "iops", "hz");
        add(table, Dimension.RATE, "/min", "1440", "rpm");
        add(table, Dimension.RATE, "/h", "24");
        add(table, Dimension.RATE, "/d", "1");
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
                                + " deadlock deadlocks call calls retry retries series span spans log logs"
                                + " document documents object objects statement statements")
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
