package dev.runbook.core.prometheus;

import dev.runbook.core.model.Matcher;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** An expression of PromQL; it stands from {@code start} to {@code end}, UTF-16 offsets in the text that was read. */
sealed interface Promql {
    int start();

    int end();

    /** A number or a duration, in seconds; without a value where it is infinite or none. */
    record Number(int start, int end, Optional<BigDecimal> value) implements Promql {}

    record Text(int start, int end, String value) implements Promql {}

    /** A selector; the metric is empty where only {@code tests} pick the series. */
    record Selector(int start, int end, String metric, List<LabelTest> tests) implements Promql {
        public Selector {
            tests = List.copyOf(tests);
        }
    }

    /** One matcher between braces, and where it stands. */
    record LabelTest(int start, int end, Matcher matcher) {}

    /** {@code operand[5m]}. */
    record Range(int start, int end, Promql operand, Window window) implements Promql {}

    /** {@code operand[1h:5m]}; without a step where the colon ends it. */
    record Subquery(int start, int end, Promql operand, Window window, Optional<Window> step) implements Promql {}

    /** A length of time as written. */
    record Window(int start, int end, String text) {}

    /** What moves a selector in time. */
    enum Shift {
        OFFSET,
        AT,
        EDGES
    }

    record Shifted(int start, int end, Promql operand, Shift shift, String text) implements Promql {}

    record Bracketed(int start, int end, Promql inner) implements Promql {}

    record Signed(int start, int end, boolean negative, Promql operand) implements Promql {}

    record Call(int start, int end, String function, List<Promql> arguments) implements Promql {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * An aggregation.
     *
     * @param operator in lower case
     * @param grouping {@code by} or {@code without} in lower case, or empty
     */
    record Aggregation(
            int start, int end, String operator, List<Promql> arguments, String grouping, List<String> labels)
            implements Promql {
        public Aggregation {
            arguments = List.copyOf(arguments);
            labels = List.copyOf(labels);
        }
    }

    /**
     * Two operands.
     *
     * @param operator in lower case
     * @param at where the operator stands
     */
    record Binary(int start, int end, String operator, int at, Matching matching, Promql left, Promql right)
            implements Promql {
        boolean isComparison() {
            return "=!<>".indexOf(operator.charAt(0)) >= 0;
        }

        boolean isSet() {
            return operator.equals("and") || operator.equals("or") || operator.equals("unless");
        }
    }

    /**
     * How the series of two operands find each other.
     *
     * @param pairing {@code on} or {@code ignoring} in lower case, or empty
     * @param side {@code group_left} or {@code group_right} in lower case, or empty
     * @param swallowed where the side stands if a bracket follows that was meant as an operand, and that Prometheus takes
     *     for labels; else -1
     */
    record Matching(
            boolean bool, String pairing, List<String> labels, String side, List<String> included, int swallowed) {
        static final Matching NONE = new Matching(false, "", List.of(), "", List.of(), -1);

        public Matching {
            labels = List.copyOf(labels);
            included = List.copyOf(included);
        }
    }

    /** The same without brackets around it. */
    default Promql bare() {
        Promql bare = this;
        while (bare instanceof Bracketed bracketed) {
            bare = bracketed.inner();
        }
        return bare;
    }
}
