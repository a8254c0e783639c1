package dev.runbook.core.lint;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds suppressions in YAML comments. A comment on a line of its own covers the next entry with all that is indented below
 * it; one at the end of a line covers that line. It works line by line, so that a file with an error in it can have them
 * too.
 */
final class YamlSuppressions {
    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#\\s*(runbook-allow.*)$");

    private YamlSuppressions() {}

    /**
     * The suppressions in a part of a text.
     *
     * @param yaml the lines to look at: the whole file, or the front matter of a runbook
     */
    static List<Suppression> of(Source source, Span yaml) {
        List<Suppression> found = new ArrayList<>();
        if (!source.text(yaml).contains("runbook-allow")) {
            return found;
        }
        Span whole = source.span(0, source.text().length());
        for (int line = yaml.line(); line <= yaml.endLine(); line++) {
            Matcher matcher = COMMENT.matcher(source.line(line));
            if (matcher.find()) {
                Span covers = isAlone(source, line) ? next(source, line + 1, yaml.endLine()) : source.lineSpan(line);
                int start = source.lineStart(line) + matcher.start(1);
                Span span = source.span(start, source.lineSpan(line).end());
                Suppression.of(matcher.group(1), span, covers, whole).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Span next(Source source, int from, int last) {
        int first = from;
        while (first <= last && (source.line(first).isBlank() || isAlone(source, first))) {
            first++;
        }
        if (first > last) {
            Span end = source.lineSpan(last);
            return source.span(end.end(), end.end());
        }
        int indent = indent(source.line(first));
        int end = first;
        while (end < last && (source.line(end + 1).isBlank() || indent(source.line(end + 1)) > indent)) {
            end++;
        }
        return source.span(source.lineStart(first), source.lineSpan(end).end());
    }

    private static boolean isAlone(Source source, int line) {
        return source.line(line).stripLeading().startsWith("#");
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
