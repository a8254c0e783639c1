package dev.runbook.core.prometheus;

import dev.runbook.core.model.Matcher;
import dev.runbook.core.threshold.MetricKeys;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says what an expression of PromQL measures: the metric in it, its quantile, its unit. Says nothing where it would guess. */
final class Measures {
    private static final Set<String> TRANSPARENT =
            Set.of(("sum avg max min abs ceil floor round clamp_min clamp_max clamp sort sort_desc"
                            + " label_replace label_join max_over_time min_over_time avg_over_time last_over_time"
                            + " increase delta idelta scalar sum_over_time")
                    .split(" "));
    private static final Set<String> SECOND = Set.of("topk", "bottomk");
    private static final Set<String> RATES = Set.of("rate", "irate");
    private static final Set<String> QUANTILES = Set.of("histogram_quantile", "quantile", "quantile_over_time");

    private static final Matcher IDLE = new Matcher("mode", "=", "idle");

    private Measures() {}

    static Optional<Measure> of(Promql node) {
        Promql bare = inner(node);
        if (bare instanceof Promql.Selector selector) {
            return Measure.series(selector).isEmpty() ? Optional.empty() : Optional.of(Measure.of(selector));
        } else if (bare instanceof Promql.Call call) {
            return ofCall(call.function(), call.arguments());
        } else if (bare instanceof Promql.Aggregation aggregation) {
            return ofCall(aggregation.operator(), aggregation.arguments());
        } else if (bare instanceof Promql.Signed signed) {
            Optional<Measure> measure = of(signed.operand());
            return signed.negative() ? measure.map(found -> found.times(BigDecimal.ONE.negate())) : measure;
        }
        return bare instanceof Promql.Binary binary ? ofBinary(binary) : Optional.empty();
    }

    /** Without brackets, ranges and offsets, which change what is looked at but not what it is. */
    private static Promql inner(Promql node) {
        Promql bare = node.bare();
        while (bare instanceof Promql.Range || bare instanceof Promql.Subquery || bare instanceof Promql.Shifted) {
            Promql operand = bare instanceof Promql.Range range
                    ? range.operand()
                    : bare instanceof Promql.Subquery subquery ? subquery.operand() : ((Promql.Shifted) bare).operand();
            bare = operand.bare();
        }
        return bare;
    }

    private static List<Promql> arguments(Promql node) {
        return node instanceof Promql.Call call
                ? call.arguments()
                : node instanceof Promql.Aggregation aggregation ? aggregation.arguments() : List.of();
    }

    private static Optional<Measure> ofCall(String function, List<Promql> arguments) {
        if (QUANTILES.contains(function) && arguments.size() == 2) {
            Optional<String> percentile =
                    constant(arguments.get(0)).flatMap(value -> Measure.percentile(value.toPlainString()));
            Optional<Measure> inner =
                    function.equals("histogram_quantile") ? histogram(arguments.get(1)) : of(arguments.get(1));
            return inner.flatMap(measure -> percentile.map(measure::qualified));
        }
        if (RATES.contains(function) && arguments.size() == 1) {
            return of(arguments.get(0)).map(Measure::perSecond);
        }
        if (SECOND.contains(function) && arguments.size() == 2) {
            return of(arguments.get(1));
        }
        return TRANSPARENT.contains(function) && !arguments.isEmpty() ? of(arguments.get(0)) : Optional.empty();
    }

    /** The buckets inside {@code sum by (le) (rate(x_bucket[5m]))}: their unit is not per second. */
    private static Optional<Measure> histogram(Promql node) {
        Promql bare = inner(node);
        if (bare instanceof Promql.Selector selector) {
            return of(selector);
        }
        List<Promql> arguments = arguments(bare);
        return arguments.isEmpty() ? Optional.empty() : histogram(arguments.get(0));
    }

    private static Optional<Measure> ofBinary(Promql.Binary binary) {
        Optional<BigDecimal> left = constant(binary.left());
        Optional<BigDecimal> right = constant(binary.right());
        return switch (binary.operator()) {
            case "*" ->
                left.isPresent()
                        ? of(binary.right()).map(measure -> measure.times(left.get()))
                        : right.flatMap(factor -> of(binary.left()).map(measure -> measure.times(factor)));
            case "/" ->
                right.isPresent()
                        ? right.filter(value -> value.signum() != 0)
                                .flatMap(value -> of(binary.left())
                                        .map(measure ->
                                                measure.times(BigDecimal.ONE.divide(value, MathContext.DECIMAL64))))
                        : left.isPresent() ? Optional.empty() : quotient(binary.left(), binary.right());
            case "-" -> left.isPresent() ? rest(left.get(), binary.right()) : since(binary.left(), binary.right());
            case "or", "and", "unless" -> of(binary.left());
            case "==", "!=", "<", "<=", ">", ">=" ->
                right.isPresent() && !binary.matching().bool() ? of(binary.left()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** A mean ({@code x_sum / x_count}), a share, or what is used of a whole. */
    private static Optional<Measure> quotient(Promql left, Promql right) {
        Optional<Measure> whole = of(right);
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        if (left.bare() instanceof Promql.Binary difference
                && difference.operator().equals("-")) {
            boolean ofSame = of(difference.left()).filter(whole.get()::equals).isPresent();
            return ofSame ? of(difference.right()).flatMap(Measures::used).map(Measure::share) : Optional.empty();
        }
        Optional<Measure> part = of(left);
        if (part.isEmpty()) {
            return part;
        }
        String mean = Measure.without(part.get().metric(), "_sum");
        if (part.get().metric().endsWith("_sum") && whole.get().metric().equals(mean + "_count")) {
            return Optional.of(part.get().mean(mean));
        }
        return part.filter(measure -> measure.unit().equals(whole.get().unit()))
                .filter(measure -> whole.get().scale().signum() != 0)
                .map(measure -> measure.ratio(whole.get()));
    }

    /** {@code 1 - available / total} is what is used, where the names say so. */
    private static Optional<Measure> rest(BigDecimal whole, Promql part) {
        boolean one = whole.compareTo(BigDecimal.ONE) == 0;
        if (!one && whole.compareTo(BigDecimal.valueOf(100)) != 0) {
            return Optional.empty();
        }
        Optional<Measure> measure = isIdle(part)
                ? Optional.of(new Measure("CPU usage", Optional.empty(), "", BigDecimal.ONE))
                : of(part).filter(found -> found.unit().equals("%")).flatMap(Measures::used);
        return measure.map(found -> one ? found.share() : found.share().times(BigDecimal.valueOf(100)));
    }

    /** The name of what is used where the metric is what is left. */
    private static Optional<Measure> used(Measure left) {
        return MetricKeys.known(left.metric()).flatMap(key -> switch (key) {
            case "memory_available" -> Optional.of(left.named("memory usage"));
            case "disk_available" -> Optional.of(left.named("disk usage"));
            default -> Optional.empty();
        });
    }

    private static boolean isIdle(Promql node) {
        Promql bare = inner(node);
        if (bare instanceof Promql.Selector selector) {
            return selector.metric().contains("cpu")
                    && selector.tests().stream().anyMatch(test -> test.matcher().equals(IDLE));
        }
        if (bare instanceof Promql.Binary binary) {
            return isIdle(binary.left()) || isIdle(binary.right());
        }
        List<Promql> arguments = arguments(bare);
        return !arguments.isEmpty() && isIdle(arguments.get(0));
    }

    /** {@code time() - x_timestamp_seconds}: how long ago. */
    private static Optional<Measure> since(Promql left, Promql right) {
        boolean now = left.bare() instanceof Promql.Call call && call.function().equals("time");
        if (!now) {
            return Optional.empty();
        }
        return of(right)
                .map(measure -> measure.named(
                                Measure.without(Measure.without(measure.metric(), "_seconds"), "_timestamp"))
                        .in("s"));
    }

    /** The value of an expression that holds no metric, such as {@code 14.4 * 0.01}. */
    static Optional<BigDecimal> constant(Promql node) {
        Promql bare = node.bare();
        if (bare instanceof Promql.Number number) {
            return number.value();
        }
        if (bare instanceof Promql.Signed signed) {
            Optional<BigDecimal> value = constant(signed.operand());
            return signed.negative() ? value.map(BigDecimal::negate) : value;
        }
        if (!(bare instanceof Promql.Binary binary)) {
            return Optional.empty();
        }
        Optional<BigDecimal> left = constant(binary.left());
        Optional<BigDecimal> right = left.isEmpty() ? left : constant(binary.right());
        if (right.isEmpty()) {
            return right;
        }
        return switch (binary.operator()) {
            case "+" -> left.map(value -> value.add(right.get(), MathContext.DECIMAL64));
            case "-" -> left.map(value -> value.subtract(right.get(), MathContext.DECIMAL64));
            case "*" -> left.map(value -> value.multiply(right.get(), MathContext.DECIMAL64));
            case "/" ->
                right.get().signum() == 0
                        ? Optional.empty()
                        : left.map(value -> value.divide(right.get(), MathContext.DECIMAL64));
            default -> Optional.empty();
        };
    }
}
