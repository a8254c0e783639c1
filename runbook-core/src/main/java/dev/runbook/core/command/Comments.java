package dev.runbook.core.command;

import java.util.List;
import java.util.Optional;

/** What stands behind a comment sign: a number, words, sometimes a command. */
final class Comments {
    private static final int MOST_COLONS = 3;
    private static final int MOST_PLAIN_WORDS = 1;

    private Comments() {}

    /**
     * A command in a comment.
     *
     * @param start offset in the comment's text
     */
    record Hidden(int start, int end, boolean sql) {}

    /** The offset of the text after the sign {@code #} or {@code --}; -1 where the line is no comment. */
    static int textStart(String line, boolean sql) {
        int i = 0;
        while (i < line.length() && Character.isWhitespace(line.charAt(i))) {
            i++;
        }
        int start = i;
        if (line.startsWith("--", i) && (sql || i + 2 == line.length() || line.charAt(i + 2) == ' ')) {
            i += 2;
        } else if (sql && line.startsWith("/*", i)) {
            i += 2;
        } else {
            while (i < line.length() && line.charAt(i) == '#') {
                i++;
            }
        }
        if (i == start || (i == start + 1 && line.startsWith("#!", start))) {
            return -1;
        }
        while (i < line.length() && Character.isWhitespace(line.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The number of {@code 2. Deploy}, {@code 2) Deploy} or {@code Step 2: Deploy}; 0 where there is none. */
    static int number(String comment) {
        int start = comment.regionMatches(true, 0, "step ", 0, 5) ? 5 : 0;
        int end = start;
        while (end < comment.length() && end < start + 3 && Character.isDigit(comment.charAt(end))) {
            end++;
        }
        if (end == start || end >= comment.length() && start == 0) {
            return 0;
        }
        char after = end < comment.length() ? comment.charAt(end) : ':';
        boolean counted =
                after == ')' || after == ':' && start > 0 || after == '.' && !isDigit(comment, end + 1) || start > 0;
        return counted ? Integer.parseInt(comment.substring(start, end)) : 0;
    }

    private static boolean isDigit(String text, int i) {
        return i < text.length() && Character.isDigit(text.charAt(i));
    }

    /** The command that the comment holds: in backticks, behind a colon, or all of it. */
    static Optional<Hidden> hidden(String comment) {
        int open = comment.indexOf('`');
        int close = open < 0 ? -1 : comment.indexOf('`', open + 1);
        if (close > open + 1) {
            return command(comment, open + 1, close, false);
        }
        int colon = comment.indexOf(": ");
        for (int i = 0; i < MOST_COLONS && colon >= 0; i++) {
            Optional<Hidden> hidden = command(comment, colon + 2, comment.length(), false);
            if (hidden.isPresent()) {
                return hidden;
            }
            colon = comment.indexOf(": ", colon + 2);
        }
        return command(comment, afterNumber(comment), comment.length(), true);
    }

    private static int afterNumber(String comment) {
        int i = 0;
        if (number(comment) > 0) {
            while (i < comment.length() && comment.charAt(i) != ' '
                    || comment.regionMatches(true, 0, "step ", 0, 5) && i < 5) {
                i++;
            }
        }
        while (i < comment.length() && comment.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private static Optional<Hidden> command(String comment, int from, int to, boolean whole) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(comment.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(comment.charAt(end - 1))) {
            end--;
        }
        String text = comment.substring(start, end);
        if (text.endsWith(";") && Sql.begins(text, true) && text.indexOf(' ') > 0) {
            return Optional.of(new Hidden(start, end, true));
        }
        boolean command = Evidence.of(text) == Evidence.STRONG && isWhole(text, whole);
        return command ? Optional.of(new Hidden(start, end, false)) : Optional.empty();
    }

    /** Whether it is more than a tool's name, and for a whole comment not a sentence that begins with one. */
    private static boolean isWhole(String text, boolean strict) {
        List<Shell.Simple> commands = Shell.commands(text);
        List<Shell.Word> words = Wrappers.unwrap(commands.get(0).words(), Shell.Word::text);
        Optional<Call> call = Call.of(words.stream().map(Shell.Word::text).toList());
        boolean partial = call.filter(Call::isPartial).isPresent();
        if (partial || words.size() < 2 && words.get(0).text().indexOf('/') < 0) {
            return false;
        }
        int named = call.map(Call::named).orElse(0);
        long plain =
                call
                        .map(Call::operands)
                        .orElseGet(() ->
                                words.stream().skip(1).map(Shell.Word::raw).toList())
                        .stream()
                        .filter(word -> !Evidence.isTechnical(word))
                        .count();
        boolean technical = plain < words.size() - 1L;
        return !strict || plain - named <= (technical ? MOST_PLAIN_WORDS + 1 : MOST_PLAIN_WORDS);
    }
}
