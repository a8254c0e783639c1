package dev.runbook.core.lint.rules.alerts;

import dev.runbook.core.diagnostic.Edit;
import dev.runbook.core.diagnostic.Fix;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Written;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the address of a runbook into a rule as its author would: below the other annotations' key, in their style, or
 * with a key of its own after all else. It only inserts, so that comments, quotes and line ends stay as they are.
 */
final class RunbookUrlEdit {
    /** What only a template of Helm has; a template is not edited, since it is no YAML before it is run. */
    private static final Pattern TEMPLATE = Pattern.compile(
            "\\{\\{-?\\s*(?:\\.(?!Labels\\b|Value\\b)|(?:if|else|end|range|with|include|template|define|toYaml)\\b|\\$\\w+\\s*:?=|/\\*|`)");

    private static final Pattern BLOCK_KEY = Pattern.compile("^([ \\t]*(?:- +)?)annotations[ \\t]*:[ \\t]*(?:#.*)?$");
    private static final Pattern FLOW_KEY = Pattern.compile("([\"']?)\\bannotations\\1[ \\t]*:[ \\t]*\\{([ \\t]*)");
    private static final Pattern ALERT_KEY = Pattern.compile("([\"']?)\\balert\\1[ \\t]*:");
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9/:._~%-]+");
    private static final Pattern INDENT = Pattern.compile("^[ ]*");

    private RunbookUrlEdit() {}

    /** The edit, or nothing where the place to write to is not plain to see. */
    static Optional<Fix> of(Source source, AlertRule rule, String address) {
        boolean plain = ADDRESS.matcher(address).matches();
        if (!plain
                || TEMPLATE.matcher(source.text()).find()
                || rule.body().length() <= rule.name().length()) {
            return Optional.empty();
        }
        String body = source.text(rule.body());
        Optional<Edit> edit =
                body.startsWith("{") ? flow(source, rule.body(), body, address) : inBlock(source, rule, body, address);
        return edit.map(found -> new Fix("Add the annotation runbook_url", true, List.of(found)));
    }

    private static Optional<Edit> inBlock(Source source, AlertRule rule, String body, String address) {
        int first = rule.annotations().values().stream()
                .map(Written::span)
                .min(Comparator.naturalOrder())
                .map(Span::line)
                .orElse(rule.body().endLine());
        for (int line = first; line >= rule.body().line(); line--) {
            String text = source.line(line);
            Matcher flow = FLOW_KEY.matcher(text);
            if (flow.find()) {
                return Optional.of(insideBraces(source, source.lineStart(line) + flow.end(), flow.group(1), address));
            }
            Matcher block = BLOCK_KEY.matcher(text);
            if (block.find()) {
                return rule.annotations().isEmpty()
                        ? Optional.empty()
                        : Optional.of(below(source, line, block, address));
            }
        }
        return rule.annotations().isEmpty() && !body.contains("annotations")
                ? Optional.of(atEnd(source, rule, address))
                : Optional.empty();
    }

    /** A line after the key, as far in as the line of the first annotation. */
    private static Edit below(Source source, int line, Matcher key, String address) {
        int next = line + 1;
        while (next < source.lineCount() && isBlankOrComment(source.line(next))) {
            next++;
        }
        Matcher indent = INDENT.matcher(source.line(next));
        String in = indent.find() && indent.group().length() > key.group(1).length()
                ? indent.group()
                : " ".repeat(key.group(1).length() + 2);
        int end = source.lineSpan(line).end();
        return insert(source, end, lineEnd(source, line) + in + "runbook_url: " + address);
    }

    /** Two lines after all that the rule says. */
    private static Edit atEnd(Source source, AlertRule rule, String address) {
        int end = rule.body().end();
        while (end > rule.body().start() && Character.isWhitespace(source.text().charAt(end - 1))) {
            end--;
        }
        int line = source.lineAt(end);
        String in = " ".repeat(rule.body().column() - 1);
        String newLine = lineEnd(source, line);
        return insert(
                source,
                source.lineSpan(line).end(),
                newLine + in + "annotations:" + newLine + in + "  runbook_url: " + address);
    }

    /** In a rule in braces, or in JSON, whose keys are quoted. */
    private static Optional<Edit> flow(Source source, Span span, String body, String address) {
        Matcher key = FLOW_KEY.matcher(body);
        if (key.find()) {
            return Optional.of(insideBraces(source, span.start() + key.end(), key.group(1), address));
        }
        Matcher alert = ALERT_KEY.matcher(body);
        if (!alert.find() || body.contains("annotations")) {
            return Optional.empty();
        }
        String quote = alert.group(1);
        return Optional.of(insert(
                source,
                span.start() + alert.start(),
                quote + "annotations" + quote + ": {" + pair(quote, address) + "}, "));
    }

    /** As the first of the annotations, on a line of its own where they have one each. */
    private static Edit insideBraces(Source source, int at, String quote, String address) {
        String text = source.text();
        String pair = pair(quote, address);
        boolean ends = at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r');
        if (!ends) {
            boolean empty = at < text.length() && text.charAt(at) == '}';
            return insert(source, at, empty ? pair : pair + ", ");
        }
        int line = source.lineAt(at);
        String next = line < source.lineCount() ? source.line(line + 1) : "";
        Matcher indent = INDENT.matcher(next);
        String in = indent.find() ? indent.group() : "";
        boolean empty = next.strip().startsWith("}");
        return insert(source, at, lineEnd(source, line) + (empty ? in + "  " : in) + pair + (empty ? "" : ","));
    }

    private static String pair(String quote, String address) {
        return quote + "runbook_url" + quote + ": \"" + address + "\"";
    }

    private static Edit insert(Source source, int at, String text) {
        return new Edit(source.span(at, at), text);
    }

    private static boolean isBlankOrComment(String line) {
        return line.isBlank() || line.strip().startsWith("#");
    }

    /** As the line itself ends, else as the first line does. */
    private static String lineEnd(Source source, int line) {
        String own = end(source, line);
        return own.isEmpty() ? end(source, 1).isEmpty() ? "\n" : end(source, 1) : own;
    }

    private static String end(Source source, int line) {
        int from = source.lineSpan(line).end();
        int to = line < source.lineCount()
                ? source.lineStart(line + 1)
                : source.text().length();
        return source.text().substring(from, to);
    }
}
