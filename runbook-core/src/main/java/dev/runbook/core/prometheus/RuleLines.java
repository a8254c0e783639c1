package dev.runbook.core.prometheus;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Query;
import dev.runbook.core.model.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads rules line by line, for a file that is no YAML: what stands on one line with its key is found, no more. */
final class RuleLines {
    private static final Pattern KEY = Pattern.compile("[ \\t]*+(?:- ++)?+[\"']?(\\w++)[\"']?:[ \\t]++(?=[^#|>\\s])");
    private static final Set<String> ANNOTATIONS = Set.of("summary", "description", "runbook_url");

    private final Source source;
    private final Map<String, Written> values = new LinkedHashMap<>();

    private RuleLines(Source source) {
        this.source = source;
    }

    /** The alerting rules of a file that speaks of expressions, else nothing. */
    static List<AlertRule> of(Source source) {
        List<AlertRule> rules = new ArrayList<>();
        if (!MonitoringFiles.hasKey(source.text(), "expr")) {
            return rules;
        }
        RuleLines lines = new RuleLines(source);
        for (int line = 1; line <= source.lineCount(); line++) {
            Matcher matcher = KEY.matcher(source.line(line));
            if (!matcher.lookingAt()) {
                continue;
            }
            if (matcher.group(1).equals("alert")) {
                lines.rule().ifPresent(rules::add);
                lines.values.clear();
            }
            lines.values.putIfAbsent(matcher.group(1), lines.value(line, matcher.end()));
        }
        lines.rule().ifPresent(rules::add);
        return rules;
    }

    /** The rest of a line; its quotes belong to its place and not to its text, as in YAML. */
    private Written value(int line, int column) {
        int start = source.lineStart(line) + column;
        String text = source.line(line).substring(column).stripTrailing();
        if (text.startsWith("\"") && text.endsWith("\",")) {
            text = text.substring(0, text.length() - 1);
        }
        boolean quoted = text.length() > 1
                && (text.startsWith("\"") || text.startsWith("'"))
                && text.endsWith(text.substring(0, 1));
        return new Written(
                source.span(start, start + text.length()), quoted ? text.substring(1, text.length() - 1) : text);
    }

    private Optional<AlertRule> rule() {
        return Optional.ofNullable(values.get("alert"))
                .map(name -> new AlertRule(
                        name.span(),
                        name.text(),
                        Optional.ofNullable(values.get("expr"))
                                .map(query -> Queries.read(query.span(), query.text()))
                                .orElseGet(() -> Query.unread(name.span(), "")),
                        Optional.ofNullable(values.get("for")),
                        Optional.ofNullable(values.get("keep_firing_for")),
                        only(Set.of("severity")),
                        only(ANNOTATIONS),
                        Optional.empty(),
                        body(name.span())));
    }

    private Span body(Span name) {
        int end = values.values().stream()
                .mapToInt(value -> value.span().end())
                .max()
                .orElse(name.end());
        return source.span(name.start(), end);
    }

    private Map<String, Written> only(Set<String> keys) {
        Map<String, Written> found = new LinkedHashMap<>(values);
        found.keySet().retainAll(keys);
        return found;
    }
}
