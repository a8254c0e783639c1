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

    private RuleLines() {}

    /** The rules of a file that speaks of expressions, else nothing. */
    static List<AlertRule> of(Source source) {
        List<AlertRule> rules = new ArrayList<>();
        if (!source.text().contains("expr:")) {
            return rules;
        }
        Optional<Span> name = Optional.empty();
        Map<String, Span> values = new LinkedHashMap<>();
        for (int line = 1; line <= source.lineCount(); line++) {
            Matcher matcher = KEY.matcher(source.line(line));
            if (!matcher.lookingAt()) {
                continue;
            }
            Span value = value(source, line, matcher.end());
            if (matcher.group(1).equals("alert")) {
                name.ifPresent(place -> rules.add(rule(source, place, values)));
                values.clear();
                name = Optional.of(value);
            } else {
                values.putIfAbsent(matcher.group(1), value);
            }
        }
        name.ifPresent(place -> rules.add(rule(source, place, values)));
        return rules;
    }

    /** The rest of a line, without quotes. */
    private static Span value(Source source, int line, int column) {
        int start = source.lineStart(line) + column;
        int end = start + source.line(line).substring(column).stripTrailing().length();
        String text = source.text().substring(start, end);
        boolean quoted = text.length() > 1
                && (text.startsWith("\"") || text.startsWith("'"))
                && text.endsWith(text.substring(0, 1));
        return quoted ? source.span(start + 1, end - 1) : source.span(start, end);
    }

    private static AlertRule rule(Source source, Span name, Map<String, Span> values) {
        return new AlertRule(
                name,
                source.text(name),
                Optional.ofNullable(values.get("expr"))
                        .map(span -> Queries.read(span, source.text(span)))
                        .orElseGet(() -> Query.unread(name, "")),
                written(source, values, Set.of("for")).values().stream().findFirst(),
                written(source, values, Set.of("keep_firing_for")).values().stream()
                        .findFirst(),
                written(source, values, Set.of("severity")),
                written(source, values, ANNOTATIONS),
                Optional.empty(),
                name);
    }

    private static Map<String, Written> written(Source source, Map<String, Span> values, Set<String> keys) {
        Map<String, Written> found = new LinkedHashMap<>();
        values.forEach((key, span) -> {
            if (keys.contains(key)) {
                found.put(key, new Written(span, source.text(span)));
            }
        });
        return found;
    }
}
