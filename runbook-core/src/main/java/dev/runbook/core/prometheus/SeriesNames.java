package dev.runbook.core.prometheus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The names of series in an expression, with their places. Works on words alone, so that an expression whose grammar is
 * broken, or half a template, still tells which series it means; a name that a template completes is none.
 */
public final class SeriesNames {
    private static final Set<String> LABEL_LISTS =
            Set.of("by", "without", "on", "ignoring", "group_left", "group_right");
    private static final Set<String> WORDS =
            Set.of(("and or unless bool offset start end inf nan sum avg min max count group"
                            + " stddev stdvar topk bottomk quantile count_values limitk limit_ratio atan2 smoothed anchored")
                    .split(" "));

    private final String text;
    private final List<Found> found = new ArrayList<>();

    private SeriesNames(String text) {
        this.text = text;
    }

    /** A name at an offset of the expression. */
    public record Found(String name, int start) {}

    /** All names, in the order of the expression, each as often as it occurs. */
    public static List<Found> in(String expression) {
        SeriesNames names = new SeriesNames(expression);
        names.read();
        return List.copyOf(names.found);
    }

    private void read() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '#') {
                i = end(i, '\n');
            } else if (c == '"' || c == '\'' || c == '`') {
                i = quoted(i);
            } else if (c == '{') {
                i = closed(i, '{', '}');
                i = i < text.length() && isName(text.charAt(i)) ? word(i) : i;
            } else if (c == '[') {
                i = closed(i, '[', ']');
            } else if (c == '$' || Character.isDigit(c)) {
                i = word(i + 1);
            } else if (isName(c)) {
                i = name(i);
            } else {
                i++;
            }
        }
    }

    private int name(int start) {
        int end = word(start);
        String name = text.substring(start, end);
        int next = end;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        boolean opens = next < text.length() && text.charAt(next) == '(';
        if (opens && LABEL_LISTS.contains(name)) {
            return closed(next, '(', ')');
        }
        boolean completed = text.startsWith("{{", end) || text.startsWith("$", end);
        if (!opens
                && !completed
                && !WORDS.contains(name.toLowerCase(java.util.Locale.ROOT))
                && !LABEL_LISTS.contains(name)) {
            found.add(new Found(name, start));
        }
        return end;
    }

    private int word(int start) {
        int i = start;
        while (i < text.length() && (isName(text.charAt(i)) || Character.isDigit(text.charAt(i)))) {
            i++;
        }
        return i;
    }

    /** After the bracket that closes the one at the offset; quotes may hold others. */
    private int closed(int start, char open, char close) {
        int depth = 0;
        int i = start;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'' || c == '`') {
                i = quoted(i);
                continue;
            }
            depth += c == open ? 1 : c == close ? -1 : 0;
            i++;
            if (depth == 0) {
                return i;
            }
        }
        return i;
    }

    private int quoted(int start) {
        char quote = text.charAt(start);
        int i = start + 1;
        while (i < text.length() && text.charAt(i) != quote) {
            i += text.charAt(i) == '\\' && quote != '`' ? 2 : 1;
        }
        return Math.min(text.length(), i + 1);
    }

    private int end(int start, char wanted) {
        int at = text.indexOf(wanted, start);
        return at < 0 ? text.length() : at + 1;
    }

    private static boolean isName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':';
    }
}
