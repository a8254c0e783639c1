package dev.runbook.core.command;

import java.util.Set;

/** Reads what stands between the words of a shell text, and tells the words that open and close blocks from others. */
final class ShellBlanks {
    private static final Set<String> KEYWORDS =
            Set.of("if then elif else fi for while until do done case esac in select function { } [[ ! time coproc"
                    .split(" "));
    private static final int LONGEST = 8;

    private final ShellReading in;

    ShellBlanks(ShellReading in) {
        this.in = in;
    }

    /** Skips blanks, escaped line ends and a comment. */
    void inLine() {
        while (!in.isEnd()) {
            char c = in.here();
            if (c == ' ' || c == '\t' || c == '\r' || c == '\u00a0') {
                in.moveTo(in.at() + 1);
            } else if (c == '\\' && escapesEnd()) {
                in.moveTo(in.text.indexOf('\n', in.at()) + 1);
            } else if (c == '#' && isComment()) {
                int end = in.text.indexOf('\n', in.at());
                in.moveTo(end < 0 ? in.text.length() : end);
            } else {
                return;
            }
        }
    }

    /** Skips line ends too, with the heredocs that begin behind them. */
    void lines() {
        inLine();
        while (!in.isEnd() && in.here() == '\n') {
            in.newline();
            inLine();
        }
    }

    private boolean isComment() {
        return in.at() == 0 || " \t\r\n;&|()\u00a0".indexOf(in.text.charAt(in.at() - 1)) >= 0;
    }

    /** A backslash before a line's end; blanks between the two are another rule's business. */
    private boolean escapesEnd() {
        int i = in.at() + 1;
        while (i < in.text.length() && (in.text.charAt(i) == ' ' || in.text.charAt(i) == '\r')) {
            i++;
        }
        return i < in.text.length() && in.text.charAt(i) == '\n';
    }

    /** The unquoted word here if it is one that opens, joins or closes blocks; else empty. */
    String keyword() {
        int end = in.at();
        int limit = Math.min(in.text.length(), in.at() + LONGEST + 1);
        while (end < limit && isKeywordCharacter(in.text.charAt(end))) {
            end++;
        }
        String word = in.text.substring(in.at(), end);
        boolean ends = end >= in.text.length() || " \t\r\n\u00a0;&|()<>".indexOf(in.text.charAt(end)) >= 0;
        return ends && KEYWORDS.contains(word) ? word : "";
    }

    private static boolean isKeywordCharacter(char c) {
        return c >= 'a' && c <= 'z' || "{}[!".indexOf(c) >= 0;
    }
}
