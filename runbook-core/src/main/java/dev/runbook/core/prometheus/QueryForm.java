package dev.runbook.core.prometheus;

import dev.runbook.core.prometheus.Promql.LabelTest;
import dev.runbook.core.prometheus.Promql.Matching;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The form in which two spellings of one expression are the same: figures and durations in one way, brackets where the
 * grammar sees them, labels in order. A server prints expressions in a form of its own.
 *
 * @param text that the expression was read from
 */
public record QueryForm(String text) {
    private static final Pattern FIGURE = Pattern.compile("[0-9][0-9a-z]*|[0-9][0-9.]*");

    /** Whether two texts are the same expression. */
    public static boolean same(String one, String other) {
        return one.equals(other) || of(one).equals(of(other));
    }

    /** The form of an expression, a key for comparing and not for people; of any other text, the text on one line. */
    public static String of(String text) {
        return PromqlReader.expression(text)
                .map(new QueryForm(text)::form)
                .orElseGet(() -> text.lines().map(String::strip).collect(Collectors.joining(" ")));
    }

    private String form(Promql it) {
        Promql at = it.bare();
        if (at instanceof Promql.Binary binary) {
            return "(" + form(binary.left()) + " " + binary.operator() + matching(binary.matching()) + " "
                    + form(binary.right()) + ")";
        } else if (at instanceof Promql.Selector selector) {
            return selector.metric() + tests(selector.tests());
        } else if (at instanceof Promql.Call call) {
            return call.function() + arguments(call.arguments());
        } else if (at instanceof Promql.Aggregation aggregation) {
            boolean all =
                    aggregation.grouping().equals("by") && aggregation.labels().isEmpty();
            String grouping = all ? "" : aggregation.grouping();
            return aggregation.operator() + " " + grouping + labels(aggregation.labels())
                    + arguments(aggregation.arguments());
        } else if (at instanceof Promql.Range range) {
            return form(range.operand()) + "[" + time(range.window().text()) + "]";
        } else if (at instanceof Promql.Subquery query) {
            String step = query.step().map(window -> time(window.text())).orElse("");
            return form(query.operand()) + "[" + time(query.window().text()) + ":" + step + "]";
        } else if (at instanceof Promql.Signed signed) {
            return (signed.negative() ? "-" : "") + form(signed.operand());
        } else if (at instanceof Promql.Shifted shifted) {
            return shifted(shifted);
        } else if (at instanceof Promql.Number number) {
            return number.value()
                    .map(QueryForm::plain)
                    .orElseGet(
                            () -> text.substring(number.start(), number.end()).toLowerCase(Locale.ROOT));
        }
        return at instanceof Promql.Text quoted ? quoted(quoted.value()) : "";
    }

    /** What moves a selector in time comes in any order. */
    private String shifted(Promql.Shifted outermost) {
        List<String> shifts = new ArrayList<>();
        Promql at = outermost;
        while (at instanceof Promql.Shifted shifted) {
            shifts.add(shift(shifted));
            at = shifted.operand();
        }
        shifts.sort(Comparator.naturalOrder());
        return form(at) + " " + String.join(" ", shifts);
    }

    private static String shift(Promql.Shifted shifted) {
        return switch (shifted.shift()) {
            case OFFSET -> "offset" + moved(shifted.text().substring("offset".length()));
            case AT -> "@" + moved(shifted.text().substring(1));
            case EDGES -> shifted.text().toLowerCase(Locale.ROOT);
        };
    }

    private static String moved(String time) {
        String bare = time.strip();
        boolean negative = bare.startsWith("-");
        return (negative ? " -" : " ") + time(negative ? bare.substring(1) : bare);
    }

    /** Seconds; what is computed or named stays as written. */
    private static String time(String written) {
        String bare = written.strip().toLowerCase(Locale.ROOT);
        return FIGURE.matcher(bare).matches()
                ? PromqlNumbers.value(bare).map(QueryForm::plain).orElse(bare)
                : bare.replace(" ", "");
    }

    private static String matching(Matching matching) {
        boolean whole =
                matching.pairing().equals("ignoring") && matching.labels().isEmpty();
        return (matching.bool() ? " bool" : "")
                + (whole || matching.pairing().isEmpty() ? "" : " " + matching.pairing() + labels(matching.labels()))
                + (matching.side().isEmpty() ? "" : " " + matching.side() + labels(matching.included()));
    }

    /** Matchers are all to hold, whatever their order. */
    private static String tests(List<LabelTest> tests) {
        return tests.stream()
                .map(LabelTest::matcher)
                .map(matcher -> matcher.label() + matcher.operator() + quoted(matcher.value()))
                .sorted()
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String labels(List<String> labels) {
        return labels.stream().sorted().map(QueryForm::quoted).collect(Collectors.joining(",", "(", ")"));
    }

    private String arguments(List<Promql> arguments) {
        return arguments.stream().map(this::form).collect(Collectors.joining(",", "(", ")"));
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
