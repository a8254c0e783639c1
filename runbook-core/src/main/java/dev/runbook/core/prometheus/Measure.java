package dev.runbook.core.prometheus;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an expression measures, where it can be said without guessing.
 *
 * @param metric its name, without {@code _total} and {@code _bucket}
 * @param unit of the metric; {@code %} for a ratio
 * @param scale what one of the unit is in the expression: 0.01 for a bare ratio, 1 for one that is multiplied by 100
 */
record Measure(String metric, Optional<String> qualifier, String unit, BigDecimal scale) {
    private static final BigDecimal PERCENT = new BigDecimal("0.01");
    /** Units that stand for others times a factor, as an expression reaches them by division. */
    private static final Map<String, Map<String, String>> SCALED = Map.of(
            "B",
            Map.of(
                    "1024",
                    "KiB",
                    "1048576",
                    "MiB",
                    "1073741824",
                    "GiB",
                    "1000",
                    "KB",
                    "1000000",
                    "MB",
                    "1000000000",
                    "GB"),
            "s",
            Map.of("60", "min", "3600", "h", "86400", "d", "0.001", "ms"),
            "ms",
            Map.of("1000", "s"),
            "B/s",
            Map.of("1048576", "MiB/s", "1000000", "MB/s", "1024", "KiB/s", "1000", "KB/s"));

    private static final Set<String> STATUS =
            Set.of("status", "code", "status_code", "http_status", "statuscode", "http_code");

    static Measure of(Promql.Selector selector) {
        String name = without(without(selector.metric(), "_bucket"), "_total");
        String unit = unit(name);
        BigDecimal scale = name.endsWith("_ratio") ? PERCENT : BigDecimal.ONE;
        return new Measure(name, qualifier(selector.matchers()), unit, scale);
    }

    /** The share that this is of something of the same unit. */
    Measure ratio(Measure whole) {
        BigDecimal relative = scale.divide(whole.scale, MathContext.DECIMAL64);
        return new Measure(metric, qualifier, "%", PERCENT.multiply(relative, MathContext.DECIMAL64));
    }

    /** The same as a share of one. */
    Measure share() {
        return new Measure(metric, qualifier, "%", PERCENT);
    }

    /** The measure per second of what grows; of seconds, the share of the time. */
    Measure perSecond() {
        return switch (unit) {
            case "" -> new Measure(metric, qualifier, "/s", scale);
            case "B" -> new Measure(metric, qualifier, "B/s", scale);
            case "s" -> share();
            default -> this;
        };
    }

    Measure named(String name) {
        return new Measure(name, qualifier, unit, scale);
    }

    Measure in(String other) {
        return new Measure(metric, qualifier, other, scale);
    }

    Measure qualified(String other) {
        return new Measure(metric, Optional.of(other), unit, scale);
    }

    Measure times(BigDecimal factor) {
        return factor.signum() == 0
                ? this
                : new Measure(metric, qualifier, unit, scale.multiply(factor, MathContext.DECIMAL64));
    }

    boolean isBareRatio() {
        return unit.equals("%") && scale.compareTo(PERCENT) == 0;
    }

    /** The same with the unit that the expression is written in, such as MiB for bytes divided by 1024 twice. */
    Measure written() {
        if (scale.compareTo(BigDecimal.ONE) == 0 || scale.signum() == 0) {
            return this;
        }
        String factor = BigDecimal.ONE
                .divide(scale, MathContext.DECIMAL64)
                .stripTrailingZeros()
                .toPlainString();
        String other = SCALED.getOrDefault(unit, Map.of()).get(factor);
        return other == null ? this : new Measure(metric, qualifier, other, BigDecimal.ONE);
    }

    private static String unit(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith("_milliseconds") || lower.endsWith("_ms")) {
            return "ms";
        }
        if (lower.endsWith("_seconds")) {
            return "s";
        }
        if (lower.endsWith("_bytes")) {
            return "B";
        }
        boolean share = lower.endsWith("_ratio") || lower.endsWith("_percent") || lower.endsWith("_percentage");
        return share ? "%" : "";
    }

    /** {@code quantile="0.95"} is p95, {@code status=~"5.."} is 5xx. */
    private static Optional<String> qualifier(String matchers) {
        Optional<String> quantile = value(matchers, "quantile");
        if (quantile.isPresent()) {
            return quantile.flatMap(Measure::percentile);
        }
        return STATUS.stream()
                .flatMap(label -> value(matchers, label).stream())
                .filter(value -> value.length() >= 2 && (value.startsWith("5") || value.startsWith("4")))
                .filter(value -> "..".equals(value.substring(1))
                        || "xx".equals(value.substring(1))
                        || value.startsWith("[0-9]", 1)
                        || ".*".equals(value.substring(1))
                        || ".+".equals(value.substring(1))
                        || value.startsWith("\\\\d", 1))
                .map(value -> value.charAt(0) + "xx")
                .sorted()
                .findFirst();
    }

    /** The value that a label must have or match. */
    private static Optional<String> value(String matchers, String label) {
        int at = matchers.indexOf(label);
        while (at >= 0) {
            boolean whole =
                    at == 0 || !Character.isLetterOrDigit(matchers.charAt(at - 1)) && matchers.charAt(at - 1) != '_';
            int sign = at + label.length();
            while (sign < matchers.length() && matchers.charAt(sign) == ' ') {
                sign++;
            }
            if (whole && sign < matchers.length() && matchers.charAt(sign) == '=') {
                int open = matchers.indexOf('"', sign);
                int close = open < 0 ? -1 : matchers.indexOf('"', open + 1);
                if (close > 0 && open <= sign + 3) {
                    return Optional.of(matchers.substring(open + 1, close));
                }
            }
            at = matchers.indexOf(label, at + 1);
        }
        return Optional.empty();
    }

    /** {@code 0.95} as {@code p95}. */
    static Optional<String> percentile(String quantile) {
        try {
            BigDecimal percent =
                    new BigDecimal(quantile.strip()).movePointRight(2).stripTrailingZeros();
            boolean within = percent.signum() > 0 && percent.compareTo(BigDecimal.valueOf(100)) < 0;
            return within ? Optional.of("p" + percent.toPlainString()) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static String without(String name, String ending) {
        return name.endsWith(ending) && name.length() > ending.length()
                ? name.substring(0, name.length() - ending.length())
                : name;
    }
}
