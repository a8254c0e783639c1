package dev.runbook.core.prometheus;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds what is surely broken in an expression of PromQL: brackets, quotes, ranges, and calls with nothing in them. */
public final class PromqlCheck {
    private static final Set<String> NEED_ARGUMENT =
            Set.of(("sum avg min max count stddev stdvar group topk bottomk quantile rate irate increase delta idelta"
                            + " deriv changes resets avg_over_time max_over_time min_over_time sum_over_time"
                            + " count_over_time quantile_over_time histogram_quantile absent predict_linear")
                    .split(" "));

    private final String text;
    private final Deque<Integer> open = new ArrayDeque<>();

    private PromqlCheck(String text) {
        this.text = text;
    }

    /**
     * A defect.
     *
     * @param start offset in the expression
     * @param end exclusive
     * @param reason as a clause
     */
    public record Broken(int start, int end, String reason, String mend) {}

    /** The first defect; templates, variables of dashboards and left-out parts are passed over. */
    public static Optional<Broken> check(String expression) {
        boolean unread = expression.length() > Expressions.MAX_LENGTH
                || expression.contains("{{")
                || expression.contains("...")
                || expression.indexOf('\u2026') >= 0
                || hasPlaceholder(expression);
        return unread ? Optional.empty() : new PromqlCheck(expression).read();
    }

    /** {@code <job>}, which no comparison looks like. */
    private static boolean hasPlaceholder(String text) {
        int at = text.indexOf('<');
        while (at >= 0 && at + 1 < text.length()) {
            if (Character.isLetter(text.charAt(at + 1)) && text.indexOf('>', at) > 0) {
                return true;
            }
            at = text.indexOf('<', at + 1);
        }
        return false;
    }

    private Optional<Broken> read() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int next = i + 1;
            if (c == '"' || c == '\'' || c == '`') {
                next = quoteEnd(i, c);
                if (next < 0) {
                    return broken(i, i + 1, "this `" + c + "` is never closed", "Add the closing quote.");
                }
            } else if (c == '#') {
                int end = text.indexOf('\n', i);
                next = end < 0 ? text.length() : end;
            } else if (c == '(' || c == '{' || c == '[') {
                Optional<Broken> wrong = c == '(' ? call(i) : c == '[' ? range(i) : Optional.empty();
                if (wrong.isPresent()) {
                    return wrong;
                }
                open.push(i);
            } else if (c == ')' || c == '}' || c == ']') {
                if (open.isEmpty() || text.charAt(open.peek()) != opening(c)) {
                    return broken(i, i + 1, "this `" + c + "` closes nothing", "Take it out, or add what it closes.");
                }
                open.pop();
            } else if (c == '=' && isAssignment(i)) {
                return broken(i, i + 1, "a single `=` compares nothing outside of braces", "Write `==`.");
            }
            i = next;
        }
        return open.isEmpty()
                ? Optional.empty()
                : broken(
                        open.peek(),
                        open.peek() + 1,
                        "this `" + text.charAt(open.peek()) + "` is never closed",
                        "Add what closes it.");
    }

    private boolean isAssignment(int i) {
        boolean braces = !open.isEmpty() && text.charAt(open.peek()) == '{';
        char before = i > 0 ? text.charAt(i - 1) : ' ';
        char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
        return !braces && "=!<>~".indexOf(before) < 0 && "=~".indexOf(after) < 0;
    }

    /** A call with nothing between its brackets. */
    private Optional<Broken> call(int at) {
        int inside = blanks(at + 1);
        if (inside >= text.length() || text.charAt(inside) != ')') {
            return Optional.empty();
        }
        int end = at;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '_')) {
            start--;
        }
        String name = text.substring(start, end);
        return NEED_ARGUMENT.contains(name.toLowerCase(Locale.ROOT))
                ? broken(start, inside + 1, "`" + name + "` is given nothing", "Say of what.")
                : Optional.empty();
    }

    /** {@code [5m]}, {@code [1h30m:1m]}; variables such as {@code $__interval} may stand there. */
    private Optional<Broken> range(int at) {
        int end = text.indexOf(']', at);
        if (end < 0 || text.substring(at, end).indexOf('$') >= 0) {
            return Optional.empty();
        }
        String[] parts = text.substring(at + 1, end).strip().split(":", -1);
        boolean right = parts.length <= 2
                && isDuration(parts[0].strip())
                && (parts.length == 1 || parts[1].isBlank() || isDuration(parts[1].strip()));
        return right
                ? Optional.empty()
                : broken(
                        at,
                        end + 1,
                        "`" + text.substring(at, end + 1) + "` is no range",
                        "Write figures with a unit, such as `[5m]` or `[1h30m]`.");
    }

    /** Figures with units; newer servers take bare seconds too. */
    private static boolean isDuration(String text) {
        int i = 0;
        while (i < text.length()) {
            int digits = i;
            while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                i++;
            }
            if (i == digits) {
                return false;
            }
            if (i < text.length()) {
                i += text.startsWith("ms", i) ? 2 : "smhdwy".indexOf(text.charAt(i)) >= 0 ? 1 : text.length() + 1;
            }
        }
        return i > 0 && i == text.length();
    }

    private int quoteEnd(int start, char quote) {
        for (int i = start + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\' && quote != '`') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i + 1;
            }
        }
        return -1;
    }

    private int blanks(int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static char opening(char closing) {
        return closing == ')' ? '(' : closing == ']' ? '[' : '{';
    }

    private static Optional<Broken> broken(int start, int end, String reason, String mend) {
        return Optional.of(new Broken(start, end, reason, mend));
    }
}
