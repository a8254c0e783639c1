package dev.runbook.core.prometheus;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Query;
import dev.runbook.core.model.Selector;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a query of Grafana as PromQL: what its variables stand for is unknown, so a stand-in of PromQL takes their place
 * while it is read, and nothing that only the stand-in says is kept.
 */
final class DashboardQuery {
    private static final Pattern VARIABLE =
            Pattern.compile("\\$\\{\\w++[^{}]{0,80}\\}|\\$\\w++|\\[\\[\\w++(?::\\w++)?\\]\\]");
    private static final Pattern QUOTED =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+'|`[^`]*+`", Pattern.DOTALL);
    /** A duration and a word that nobody writes. */
    private static final String DURATION = "7919s";

    private static final String WORD = "variable_of_grafana";

    private DashboardQuery() {}

    static Query read(Span span, String text) {
        if (text.length() > Expressions.MAX_LENGTH || !VARIABLE.matcher(text).find()) {
            return Queries.read(span, text);
        }
        StringBuilder masked = new StringBuilder(text.length());
        Optional<String> range = mask(text, masked);
        Query read = Queries.read(span, masked.toString());
        List<Selector> selectors = read.selectors().stream()
                .map(selector -> new Selector(
                        selector.series().contains(WORD) ? "" : selector.series(),
                        selector.matchers(),
                        selector.range().map(found -> found.equals(DURATION) ? range.orElse(found) : found)))
                .toList();
        List<String> windows = read.windows().stream()
                .filter(window -> !window.equals(DURATION))
                .toList();
        return new Query(span, text, selectors, windows, List.of(), Optional.empty());
    }

    /** Puts stand-ins for all variables outside of quotes; the first one that is a range is the answer. */
    private static Optional<String> mask(String text, StringBuilder masked) {
        Optional<String> range = Optional.empty();
        Matcher quoted = QUOTED.matcher(text);
        Matcher variable = VARIABLE.matcher(text);
        int at = 0;
        boolean inQuotes = quoted.find();
        while (variable.find(at)) {
            while (inQuotes && quoted.end() <= variable.start()) {
                inQuotes = quoted.find();
            }
            int start = variable.start();
            masked.append(text, at, start);
            at = variable.end();
            if (inQuotes && quoted.start() < start) {
                masked.append(text, start, at);
            } else if (isDuration(masked)) {
                masked.append(DURATION);
                range = range.or(() -> Optional.of(variable.group()));
            } else {
                masked.append(WORD);
            }
        }
        masked.append(text, at, text.length());
        return range;
    }

    /** Whether a duration is due: after a bracket, the colon of a subquery, or an offset. */
    private static boolean isDuration(StringBuilder before) {
        String text = before.substring(Math.max(0, before.length() - 20)).stripTrailing();
        return text.endsWith("[") || text.endsWith(":") || text.endsWith("offset") || text.endsWith("offset -");
    }
}
