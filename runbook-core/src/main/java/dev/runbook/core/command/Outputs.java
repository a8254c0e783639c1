package dev.runbook.core.command;

import java.util.Locale;
import java.util.Set;

/** Recognises what a terminal printed, or prose, among commands without prompts: tables, logs, data, sentences. */
final class Outputs {
    private static final Set<String> LEVELS =
            Set.of(("error warning warn info debug fatal panic critical notice hint detail context trace note"
                            + " output expected example result level ts time msg")
                    .split(" "));

    private Outputs() {}

    static boolean is(String line) {
        String text = line.strip();
        if (text.isEmpty()) {
            return false;
        }
        return isMarked(text) || isLog(text) || isTable(text) || isSentence(text);
    }

    /** Data and rules: what no command begins with. */
    private static boolean isMarked(String text) {
        char first = text.charAt(0);
        char second = text.length() > 1 ? text.charAt(1) : ' ';
        return switch (first) {
            case '}', ']', '|', '+', ')', '=', ',' -> true;
            case '{' -> second != ' ' || text.length() == 1;
            case '-', '*' -> second == ' ' || second == first;
            case '[' -> second != ' ' && second != '[';
            case '<' -> Placeholders.angleEnd(text, 0) < 0;
            case '(' -> text.endsWith("rows)") || text.endsWith("row)");
            case '.' -> text.startsWith("..") && second == '.';
            case '/' -> second == '/' || second == '*';
            default -> first > 0x2000;
        };
    }

    private static boolean isLog(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String first = text.substring(0, end);
        char after = end < text.length() ? text.charAt(end) : ' ';
        boolean level = LEVELS.contains(first.toLowerCase(Locale.ROOT))
                && (after == ':'
                        || after == '=' && Character.isLowerCase(first.charAt(0)) && text.indexOf(' ') > 0
                        || after == '[');
        boolean date = first.length() == 4 && isDigits(first) && (after == '-' || after == '/');
        boolean clock = first.length() == 2 && isDigits(first) && after == ':';
        boolean klog = first.length() == 5
                && "IWEF".indexOf(first.charAt(0)) >= 0
                && isDigits(first.substring(1))
                && after == ' ';
        boolean number = !first.isEmpty() && isDigits(first) && after == ' ';
        return level || date || clock || klog || number || text.startsWith("HTTP/");
    }

    /** Two gaps of at least two blanks, outside of a comment: columns. */
    private static boolean isTable(String text) {
        int gaps = 0;
        int blanks = 0;
        for (int i = 0; i < text.length() && gaps < 2; i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'' || c == '\\') {
                return false;
            }
            if (c == '\t' || c == ' ') {
                blanks += c == '\t' ? 2 : 1;
            } else {
                if (blanks > 1 && (c == '#' || c == '-')) {
                    return false;
                }
                gaps += blanks > 1 ? 1 : 0;
                blanks = 0;
            }
        }
        return gaps >= 2 || isHeader(text);
    }

    /** {@code NAME   READY}: words of capitals with wide gaps. */
    private static boolean isHeader(String text) {
        return text.contains("  ")
                && text.chars()
                        .allMatch(c -> Character.isUpperCase(c)
                                || Character.isWhitespace(c)
                                || c == '-'
                                || c == '('
                                || c == ')'
                                || c == '/'
                                || c == '%');
    }

    /** A line that begins with a capital, as no known program does, or a name with a colon behind it. */
    private static boolean isSentence(String text) {
        int end = text.indexOf(' ');
        String first = end < 0 ? text : text.substring(0, end);
        if (Tools.isKnown(first) || Shell.isAssignment(first)) {
            return false;
        }
        boolean capital = Character.isUpperCase(first.charAt(0)) && first.indexOf('/') < 0 && first.indexOf('\\') < 0;
        boolean colon = first.endsWith(":") && first.length() > 1;
        return capital || colon || text.endsWith(":") && text.indexOf(' ') > 0;
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
