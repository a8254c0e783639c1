package dev.runbook.core.markdown;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import java.util.Optional;

/**
 * Finds, before any parser sees it, what would make one recurse or run in quadratic time: a line that opens too many quotes
 * or lists at once, or a long run of opening brackets.
 */
final class Nesting {
    private Nesting() {}

    /** The first place at which the text nests deeper than the limit. */
    static Optional<Span> tooDeep(Source source, int limit) {
        String text = source.text();
        int openers = 0;
        boolean atLineStart = true;
        int brackets = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                atLineStart = true;
                openers = 0;
                continue;
            }
            brackets = bracketRun(c, brackets);
            if (atLineStart) {
                if (isListMark(text, i) || c == '>') {
                    openers++;
                } else if (!Character.isDigit(c) && c != ' ' && c != '\t' && c != '.' && c != ')') {
                    atLineStart = false;
                }
            }
            if (openers > limit || brackets > limit) {
                return Optional.of(source.span(i, i + 1));
            }
        }
        return Optional.empty();
    }

    private static int bracketRun(char c, int run) {
        if (c == '[' || c == '!') {
            return run + 1;
        }
        return Character.isWhitespace(c) ? run : 0;
    }

    private static boolean isListMark(String text, int i) {
        char c = text.charAt(i);
        boolean mark = c == '-' || c == '+' || c == '*';
        boolean number = (c == '.' || c == ')') && i > 0 && Character.isDigit(text.charAt(i - 1));
        return (mark || number) && i + 1 < text.length() && Character.isWhitespace(text.charAt(i + 1));
    }
}
