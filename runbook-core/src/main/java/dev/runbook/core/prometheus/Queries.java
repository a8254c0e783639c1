package dev.runbook.core.prometheus;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Query;
import dev.runbook.core.model.Selector;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads expressions of PromQL as facts. */
public final class Queries {
    private Queries() {}

    /**
     * What an expression says; nothing where it is not PromQL. What a template or a variable of a dashboard makes is left
     * out.
     *
     * @param span where it stands
     */
    public static Query read(Span span, String text) {
        Optional<Promql> parsed = PromqlReader.expression(text);
        if (parsed.isEmpty()) {
            return Query.unread(span, text);
        }
        Set<Selector> selectors = new LinkedHashSet<>();
        Set<String> windows = new LinkedHashSet<>();
        collect(parsed.get(), Optional.empty(), selectors, windows);
        return new Query(
                span,
                text,
                List.copyOf(selectors),
                new ArrayList<>(windows),
                Expressions.thresholds(parsed.get(), span),
                Meanings.of(parsed.get(), text));
    }

    private static void collect(Promql at, Optional<String> range, Set<Selector> selectors, Set<String> windows) {
        if (at instanceof Promql.Selector selector) {
            String series = Measure.series(selector);
            boolean masked = series.isEmpty() && !selector.metric().isEmpty();
            if (!masked) {
                selectors.add(new Selector(
                        series,
                        selector.tests().stream()
                                .map(Promql.LabelTest::matcher)
                                .filter(matcher -> !matcher.label().equals(PromqlNumbers.NAME_LABEL)
                                        || !matcher.operator().equals("="))
                                .toList(),
                        range));
            }
            return;
        }
        Optional<String> inner = range;
        if (at instanceof Promql.Range it) {
            inner = Optional.of(it.window().text());
            windows.add(it.window().text());
        } else if (at instanceof Promql.Subquery it) {
            windows.add(it.window().text());
        }
        Optional<String> own = at instanceof Promql.Range || at instanceof Promql.Shifted ? inner : Optional.empty();
        PromqlTree.inner(at).forEach(each -> collect(each, own, selectors, windows));
    }
}
