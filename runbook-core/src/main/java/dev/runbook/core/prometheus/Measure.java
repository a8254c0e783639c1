package dev.runbook.core.prometheus;

import dev.runbook.core.model.Matcher;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    /** {@code 5..}, {@code 5xx}, {@code 5[0-9]{2}}, {@code 5\\d\\d}, {@code 5.*}: all failures of one kind. */
    private static final Pattern STATUS_CLASS =
            Pattern.compile("^\\^?([45])(?:\\.\\.|[xX]{2}|\\[0-9].*+|\\.[*+]|\\\\d.*+)\\$?$");

    static Measure of(Promql.Selector selector) {
        String metric = series(selector);
        String name = without(without(metric, "_bucket"), "_total");
        String unit = unit(name);
        BigDecimal scale = name.endsWith("_ratio") ? PERCENT : BigDecimal.ONE;
        return new Measure(name, qualifier(selector), unit, scale);
    }

    /** The name of the series that a selector picks; empty where it does not say one, or where a template makes it. */
    static String series(Promql.Selector selector) {
        String name = selector.metric().isEmpty()
                ? values(selector, PromqlNumbers.NAME_LABEL::equals).findFirst().orElse("")
                : selector.metric();
        return name.contains("{{") || name.indexOf('$') >= 0 ? "" : name;
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

    /** The mean of what a sum and a count are kept of. */
    Measure mean(String name) {
        String of = without(without(name, "_bucket"), "_total");
        return new Measure(of, Optional.of("avg"), unit(of), of.endsWith("_ratio") ? PERCENT : BigDecimal.ONE);
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
    private static Optional<String> qualifier(Promql.Selector selector) {
        Optional<String> quantile = values(selector, "quantile"::equals).findFirst();
        return quantile.isPresent()
                ? quantile.flatMap(Measure::percentile)
                : values(selector, STATUS::contains)
                        .flatMap(value -> STATUS_CLASS.matcher(value).results())
                        .map(found -> found.group(1) + "xx")
                        .min(Comparator.naturalOrder());
    }

    /** The values that labels must have or match. */
    private static Stream<String> values(Promql.Selector selector, Predicate<String> label) {
        return selector.tests().stream()
                .map(Promql.LabelTest::matcher)
                .filter(matcher -> label.test(matcher.label()))
                .filter(matcher ->
                        matcher.operator().equals("=") || matcher.operator().equals("=~"))
                .map(Matcher::value);
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
