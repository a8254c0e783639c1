package dev.runbook.core.prometheus;

import dev.runbook.core.prometheus.Promql.LabelTest;
import dev.runbook.core.prometheus.Promql.Window;
import dev.runbook.core.prometheus.PromqlCheck.Broken;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds selectors and ranges that Prometheus refuses. */
final class PromqlSelectors {
    private static final Pattern PLAIN = Pattern.compile("(-\\s*+)?([\\w.]++)");

    private PromqlSelectors() {}

    static Optional<Broken> check(Promql.Selector selector) {
        for (LabelTest test : selector.tests()) {
            Optional<Broken> broken = pattern(test);
            if (broken.isPresent()) {
                return broken;
            }
        }
        if (!selector.metric().isEmpty()) {
            return selector.tests().stream()
                    .filter(test -> test.matcher().label().equals(PromqlNumbers.NAME_LABEL))
                    .findFirst()
                    .map(test -> new Broken(
                            test.start(),
                            test.end(),
                            "the name of the series is given twice",
                            "Give it before the braces or in them, not both.",
                            true));
        }
        boolean picks = selector.tests().stream().anyMatch(test -> !matchesEmpty(test.matcher()));
        return picks
                ? Optional.empty()
                : PromqlTypes.broken(
                        selector,
                        "nothing in these braces leaves out a series without the label, so they pick all series",
                        "Name the series, or ask one label for a value that is not empty.");
    }

    /** A pattern that RE2, which Prometheus matches with, does not take. */
    private static Optional<Broken> pattern(LabelTest test) {
        boolean masked = test.matcher().value().contains("{{");
        return masked || !test.matcher().operator().endsWith("~")
                ? Optional.empty()
                : PromqlPattern.of(test.matcher().value())
                        .broken()
                        .map(reason -> new Broken(
                                test.start(),
                                test.end(),
                                "the pattern of `" + test.matcher().label() + "` is broken: " + reason,
                                "Mend the pattern; Prometheus takes the syntax of RE2.",
                                true));
    }

    private static boolean matchesEmpty(dev.runbook.core.model.Matcher matcher) {
        return switch (matcher.operator()) {
            case "=" -> matcher.value().isEmpty();
            case "!=" -> !matcher.value().isEmpty();
            case "=~" -> PromqlPattern.of(matcher.value()).matchesEmpty();
            default -> !PromqlPattern.of(matcher.value()).matchesEmpty();
        };
    }

    static Optional<Broken> range(Promql.Range range) {
        if (range.operand() instanceof Promql.Selector) {
            return window(range.window());
        }
        return range.operand() instanceof Promql.Shifted shifted
                        && !(shifted.operand() instanceof Promql.Range)
                        && PromqlTypes.of(shifted) == PromqlType.SERIES
                ? PromqlTypes.broken(
                        range, "the range must stand before `" + shifted.text() + "`", "Write `series[5m] offset 1h`.")
                : PromqlTypes.broken(
                        range,
                        "only a selector has a range",
                        "Write a subquery, with a colon, as in `["
                                + range.window().text() + ":]`.");
    }

    /** A length of nothing, or of less. */
    static Optional<Broken> window(Window window) {
        Matcher plain = PLAIN.matcher(window.text());
        boolean nothing = plain.matches()
                && (plain.group(1) != null
                        || PromqlNumbers.value(plain.group(2))
                                .filter(value -> value.signum() == 0)
                                .isPresent());
        return nothing
                ? Optional.of(new Broken(
                        window.start(),
                        window.end(),
                        "a range of no length holds nothing",
                        "Write how far to look back, such as `5m`.",
                        true))
                : Optional.empty();
    }
}
