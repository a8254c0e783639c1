package dev.runbook.core.prometheus;

import java.math.BigDecimal;
import java.util.List;

/** An expression of PromQL, as far as its comparisons are of interest. */
sealed interface Promql {
    record Number(BigDecimal value) implements Promql {}

    /**
     * A selector.
     *
     * @param matchers as written between the braces; empty where there are none
     */
    record Selector(String metric, String matchers) implements Promql {}

    /** A string or a duration: it has no value that could be compared. */
    record Other() implements Promql {}

    /** A function or an aggregation. */
    record Call(String function, List<Promql> arguments) implements Promql {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** Two operands; a modifier such as {@code on(pod)} is left out, {@code bool} is kept. */
    record Binary(String operator, boolean bool, Promql left, Promql right) implements Promql {}
}
