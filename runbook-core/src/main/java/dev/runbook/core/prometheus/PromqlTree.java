package dev.runbook.core.prometheus;

import dev.runbook.core.model.Matcher;
import dev.runbook.core.prometheus.Promql.LabelTest;
import dev.runbook.core.prometheus.Promql.Matching;
import dev.runbook.core.prometheus.Promql.Shift;
import dev.runbook.core.prometheus.Promql.Window;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/**
 * Makes expressions of what the generated parser found.
 *
 * @param text that names and strings are taken from
 */
record PromqlTree(String text) {
    static Promql of(PromqlParser.QueryContext query, String text) {
        return new PromqlTree(text).expression(query.expression());
    }

    private Promql expression(PromqlParser.ExpressionContext at) {
        int start = start(at);
        int end = end(at);
        if (at instanceof PromqlParser.BinaryContext it) {
            Promql left = expression(it.expression(0));
            return new Promql.Binary(
                    start,
                    end,
                    lower(it.operator),
                    it.operator.getStartIndex(),
                    matching(it.matching()),
                    left,
                    expression(it.expression(1)));
        } else if (at instanceof PromqlParser.SelectorContext it) {
            return selector(it, start, end);
        } else if (at instanceof PromqlParser.NumberContext it) {
            return new Promql.Number(start, end, PromqlNumbers.value(text(it)));
        } else if (at instanceof PromqlParser.CallContext it) {
            return new Promql.Call(start, end, text(it.start), arguments(it.arguments()));
        } else if (at instanceof PromqlParser.AggregationContext it) {
            return aggregation(it, start, end);
        } else if (at instanceof PromqlParser.RangeContext it) {
            return new Promql.Range(start, end, expression(it.expression()), window(it.span()));
        } else if (at instanceof PromqlParser.SubqueryContext it) {
            Optional<Window> step = it.span().size() > 1 ? Optional.of(window(it.span(1))) : Optional.empty();
            return new Promql.Subquery(start, end, expression(it.expression()), window(it.span(0)), step);
        } else if (at instanceof PromqlParser.BracketedContext it) {
            return new Promql.Bracketed(start, end, expression(it.expression()));
        } else if (at instanceof PromqlParser.SignedContext it) {
            return new Promql.Signed(start, end, text(it.sign()).equals("-"), expression(it.expression()));
        } else if (at instanceof PromqlParser.OffsetContext it) {
            return shifted(it.expression(), Shift.OFFSET, start, end);
        } else if (at instanceof PromqlParser.AtContext it) {
            return shifted(it.expression(), Shift.AT, start, end);
        } else if (at instanceof PromqlParser.EdgesContext it) {
            return shifted(it.expression(), Shift.EDGES, start, end);
        }
        return new Promql.Text(start, end, PromqlStrings.value(text(at)));
    }

    /** The text of what moves it is what follows the operand. */
    private Promql shifted(PromqlParser.ExpressionContext operand, Shift shift, int start, int end) {
        return new Promql.Shifted(
                start,
                end,
                expression(operand),
                shift,
                text.substring(end(operand), end).strip());
    }

    private Promql selector(PromqlParser.SelectorContext at, int start, int end) {
        List<LabelTest> tests = at.matchers() == null
                ? List.of()
                : at.matchers().matcher().stream().map(this::test).toList();
        return new Promql.Selector(start, end, at.metric() == null ? "" : text(at.metric()), tests);
    }

    private LabelTest test(PromqlParser.MatcherContext at) {
        Matcher matcher = at.series != null
                ? new Matcher(PromqlNumbers.NAME_LABEL, "=", PromqlStrings.value(text(at.series)))
                : new Matcher(label(at.name), text(at.operator), PromqlStrings.value(text(at.value)));
        return new LabelTest(start(at), end(at), matcher);
    }

    private String label(Token name) {
        String written = text(name);
        return name.getType() == PromqlLexer.STRING ? PromqlStrings.value(written) : written;
    }

    private Promql aggregation(PromqlParser.AggregationContext at, int start, int end) {
        Optional<PromqlParser.GroupingContext> grouping = Optional.ofNullable(at.grouping());
        return new Promql.Aggregation(
                start,
                end,
                lower(at.start),
                arguments(at.arguments()),
                grouping.map(it -> lower(it.start)).orElse(""),
                grouping.map(it -> labels(it.labels())).orElse(List.of()));
    }

    private List<Promql> arguments(PromqlParser.ArgumentsContext at) {
        return at.expression().stream().map(this::expression).toList();
    }

    private Matching matching(PromqlParser.MatchingContext at) {
        if (at.start == null || at.getChildCount() == 0) {
            return Matching.NONE;
        }
        Optional<PromqlParser.PairingContext> pairing = Optional.ofNullable(at.pairing());
        Optional<PromqlParser.SideContext> side = Optional.ofNullable(at.side());
        Optional<PromqlParser.LabelsContext> included = side.flatMap(it -> Optional.ofNullable(it.labels()));
        return new Matching(
                at.BOOL() != null,
                pairing.map(it -> lower(it.start)).orElse(""),
                pairing.map(it -> labels(it.labels())).orElse(List.of()),
                side.map(it -> lower(it.start)).orElse(""),
                included.map(this::labels).orElse(List.of()),
                side.filter(it -> included.isEmpty() && isBracketBehind(end(it)))
                        .map(PromqlTree::start)
                        .orElse(-1));
    }

    private boolean isBracketBehind(int offset) {
        return text.substring(offset).stripLeading().startsWith("(");
    }

    private List<String> labels(PromqlParser.LabelsContext at) {
        return at.label().stream().map(it -> label(it.start)).toList();
    }

    private Window window(ParserRuleContext span) {
        return new Window(start(span), end(span), text(span));
    }

    private String text(ParserRuleContext at) {
        return text.substring(start(at), end(at));
    }

    private String text(Token token) {
        return text.substring(token.getStartIndex(), token.getStopIndex() + 1);
    }

    private String lower(Token token) {
        return text(token).toLowerCase(Locale.ROOT);
    }

    private static int start(ParserRuleContext at) {
        return at.start.getStartIndex();
    }

    private static int end(ParserRuleContext at) {
        return at.stop.getStopIndex() + 1;
    }

    /** All expressions directly inside of one. */
    static Stream<Promql> inner(Promql at) {
        if (at instanceof Promql.Binary it) {
            return Stream.of(it.left(), it.right());
        } else if (at instanceof Promql.Call it) {
            return it.arguments().stream();
        } else if (at instanceof Promql.Aggregation it) {
            return it.arguments().stream();
        } else if (at instanceof Promql.Range it) {
            return Stream.of(it.operand());
        } else if (at instanceof Promql.Subquery it) {
            return Stream.of(it.operand());
        } else if (at instanceof Promql.Shifted it) {
            return Stream.of(it.operand());
        } else if (at instanceof Promql.Bracketed it) {
            return Stream.of(it.inner());
        } else if (at instanceof Promql.Signed it) {
            return Stream.of(it.operand());
        }
        return Stream.empty();
    }
}
