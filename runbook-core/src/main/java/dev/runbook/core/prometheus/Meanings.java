package dev.runbook.core.prometheus;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Comparator;
import dev.runbook.core.model.Quantity;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says the condition of an expression in words, where its shape allows.
 *
 * @param text of the expression, which series are quoted from
 */
record Meanings(String text) {
    private static final Set<String> SAME = Set.of("sum", "min", "max", "avg");
    private static final int SECONDS_OF_MINUTE = 60;

    static Optional<String> of(Promql expression, String text) {
        return new Meanings(text).phrase(expression).filter(found -> !found.contains("{{"));
    }

    private Optional<String> phrase(Promql node) {
        Promql bare = node.bare();
        if (bare instanceof Promql.Binary binary && binary.isSet()) {
            return joined(binary);
        } else if (bare instanceof Promql.Binary binary
                && binary.isComparison()
                && !binary.matching().bool()) {
            return comparison(binary);
        } else if (bare instanceof Promql.Call call
                && call.function().startsWith("absent")
                && call.arguments().size() == 1) {
            return absent(call.arguments().get(0).bare());
        }
        return Optional.empty();
    }

    private Optional<String> absent(Promql what) {
        return what instanceof Promql.Selector
                ? Optional.of("no series " + written(what))
                : what instanceof Promql.Range range && range.operand() instanceof Promql.Selector
                        ? Optional.of("no series " + written(range.operand()) + " for "
                                + range.window().text())
                        : Optional.empty();
    }

    private Optional<String> joined(Promql.Binary binary) {
        Optional<String> left = side(binary.left(), binary.operator());
        return left.flatMap(one ->
                side(binary.right(), binary.operator()).map(other -> one + " " + binary.operator() + " " + other));
    }

    /** In brackets where another operator joins it. */
    private Optional<String> side(Promql node, String operator) {
        Promql bare = node.bare();
        boolean other = bare instanceof Promql.Binary binary
                && binary.isSet()
                && !(binary.operator().equals(operator) && !operator.equals("unless"));
        return phrase(bare).map(found -> other ? "(" + found + ")" : found);
    }

    private Optional<String> comparison(Promql.Binary binary) {
        Optional<BigDecimal> right = Measures.constant(binary.right());
        Optional<BigDecimal> left = right.isPresent() ? Optional.empty() : Measures.constant(binary.left());
        Optional<BigDecimal> figure = right.or(() -> left);
        Optional<Comparator> comparator = Comparator.ofSymbol(binary.operator());
        if (figure.isEmpty() || comparator.isEmpty()) {
            return Optional.empty();
        }
        Comparator direction =
                right.isPresent() ? comparator.get() : comparator.get().flipped();
        Promql measured = (right.isPresent() ? binary.left() : binary.right()).bare();
        return trend(measured, direction, figure.get())
                .or(() -> counted(measured, direction, figure.get()))
                .or(() -> threshold(binary, measured))
                .or(() -> plain(measured, direction, figure.get()));
    }

    /** {@code predict_linear(x[6h], 4 * 3600) < 0}. */
    private Optional<String> trend(Promql measured, Comparator comparator, BigDecimal figure) {
        boolean shaped = measured instanceof Promql.Call call
                && call.function().equals("predict_linear")
                && call.arguments().size() == 2;
        if (!shaped) {
            return Optional.empty();
        }
        Promql.Call call = (Promql.Call) measured;
        Optional<BigDecimal> ahead = Measures.constant(call.arguments().get(1));
        Promql range = call.arguments().get(0).bare();
        Optional<String> name = series(range);
        String window = range instanceof Promql.Range it
                ? it.window().text()
                : range instanceof Promql.Subquery it ? it.window().text() : "";
        return name.isEmpty() || window.isEmpty()
                ? Optional.empty()
                : ahead.map(seconds -> "in " + time(seconds) + " " + name.get() + " " + words(comparator) + " "
                        + figure.toPlainString() + " by the trend of " + spaced(window));
    }

    /** {@code count(up == 0) > 2} is left out; {@code count(up) < 3} counts series. */
    private Optional<String> counted(Promql measured, Comparator comparator, BigDecimal figure) {
        boolean count = measured instanceof Promql.Aggregation it
                && it.operator().equals("count")
                && it.arguments().size() == 1
                && it.arguments().get(0).bare() instanceof Promql.Selector;
        return count
                ? Optional.of(share(comparator) + " " + figure.toPlainString() + " series of "
                        + written(((Promql.Aggregation) measured)
                                .arguments()
                                .get(0)
                                .bare()))
                : Optional.empty();
    }

    private Optional<String> threshold(Promql.Binary binary, Promql measured) {
        return Expressions.comparison(binary, Span.startOf("")).map(found -> {
            String name = fullName(measured, found.metric());
            String figure = figure(found.quantity());
            String qualifier = found.qualifier().orElse("");
            if (qualifier.endsWith("xx") && found.quantity().unit().equals("%")) {
                return share(found.comparator()) + " " + figure + " of " + name + " are " + qualifier;
            }
            String of = qualifier.isEmpty() ? "" : (qualifier.equals("avg") ? "mean" : qualifier) + " of ";
            return of + name + " " + words(found.comparator()) + " " + figure;
        });
    }

    /** {@code up == 0}, where nothing but the value counts. */
    private Optional<String> plain(Promql measured, Comparator comparator, BigDecimal figure) {
        boolean same = comparator == Comparator.EQUAL || comparator == Comparator.NOT_EQUAL;
        Promql bare = measured instanceof Promql.Aggregation it
                        && SAME.contains(it.operator())
                        && it.arguments().size() == 1
                ? it.arguments().get(0).bare()
                : measured;
        return same
                        && bare instanceof Promql.Selector selector
                        && !Measure.series(selector).isEmpty()
                ? Optional.of(Measure.series(selector) + " " + words(comparator) + " " + figure.toPlainString())
                : Optional.empty();
    }

    /** The name of the series that a metric is measured by, with its {@code _total}. */
    private static String fullName(Promql measured, String metric) {
        return series(measured).filter(name -> name.equals(metric + "_total")).orElse(metric);
    }

    private static Optional<String> series(Promql node) {
        return node instanceof Promql.Selector selector
                ? Optional.of(Measure.series(selector)).filter(name -> !name.isEmpty())
                : PromqlTree.inner(node).flatMap(each -> series(each).stream()).findFirst();
    }

    private String written(Promql node) {
        return text.substring(node.start(), node.end());
    }

    private static String figure(Quantity quantity) {
        String number = quantity.value().toPlainString();
        return quantity.unit().isEmpty() ? number : number + " " + quantity.unit();
    }

    private static String words(Comparator comparator) {
        return switch (comparator) {
            case ABOVE -> "above";
            case AT_LEAST -> "at least";
            case BELOW -> "below";
            case AT_MOST -> "at most";
            case EQUAL -> "is";
            case NOT_EQUAL -> "is not";
        };
    }

    private static String share(Comparator comparator) {
        return switch (comparator) {
            case ABOVE -> "more than";
            case BELOW -> "less than";
            case EQUAL -> "exactly";
            case NOT_EQUAL -> "other than";
            case AT_LEAST, AT_MOST -> words(comparator);
        };
    }

    /** Seconds in the largest unit that leaves no rest. */
    private static String time(BigDecimal seconds) {
        record Unit(int seconds, String name) {}
        return Stream.of(new Unit(86_400, "d"), new Unit(3_600, "h"), new Unit(SECONDS_OF_MINUTE, "min"))
                .filter(unit ->
                        seconds.remainder(BigDecimal.valueOf(unit.seconds)).signum() == 0)
                .findFirst()
                .map(unit -> seconds.divideToIntegralValue(BigDecimal.valueOf(unit.seconds))
                                .toBigInteger() + " " + unit.name)
                .orElse(seconds.toPlainString() + " s");
    }

    /** {@code 6 h} for a duration of one unit; any other as it is. */
    private static String spaced(String window) {
        return PromqlNumbers.seconds(window).map(Meanings::time).orElse(window);
    }
}
