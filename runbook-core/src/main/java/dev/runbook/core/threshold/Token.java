package dev.runbook.core.threshold;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A number, word or sign of a text.
 *
 * @param text as written, words in lower case
 * @param joined whether it follows the token before without a blank
 */
record Token(Kind kind, int start, int end, String text, boolean joined) {
    /** A tag or placeholder longer than this is not looked for, so that cutting stays linear. */
    private static final int LONGEST_TAG = 80;

    enum Kind {
        NUMBER,
        WORD,
        SIGN,
        TAG
    }

    boolean is(String other) {
        return text.equals(other);
    }

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            if (isBlank(text.charAt(i))) {
                i++;
                continue;
            }
            int last = tokens.size() - 1;
            boolean joined = last >= 0 && tokens.get(last).end == i;
            boolean afterNumber = joined && tokens.get(last).kind == Kind.NUMBER;
            Kind kind = kind(text, i);
            int end = switch (kind) {
                case NUMBER -> Numbers.end(text, i);
                case WORD -> wordEnd(text, i, afterNumber);
                case TAG -> tagEnd(text, i);
                case SIGN -> i + 1;
            };
            String content = text.substring(i, end);
            tokens.add(new Token(kind, i, end, kind == Kind.WORD ? content.toLowerCase(Locale.ROOT) : content, joined));
            i = end;
        }
        return tokens;
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f';
    }

    private static Kind kind(String text, int i) {
        char c = text.charAt(i);
        if (Numbers.isFirst(c) || (c == '.' && i + 1 < text.length() && Numbers.isDigit(text.charAt(i + 1)))) {
            return Kind.NUMBER;
        }
        if (Character.isLetter(c) || c == '_') {
            return Kind.WORD;
        }
        return c == '<' && tagEnd(text, i) > 0 ? Kind.TAG : Kind.SIGN;
    }

    /** Letters alone directly after a number ({@code 1h30m} is four tokens), else letters and digits. */
    private static int wordEnd(String text, int start, boolean afterNumber) {
        int i = start;
        while (i < text.length()
                && (Character.isLetter(text.charAt(i))
                        || (!afterNumber && (text.charAt(i) == '_' || Numbers.isDigit(text.charAt(i)))))) {
            i++;
        }
        return Math.max(i, start + 1);
    }

    /** The end of an HTML tag or a placeholder such as {@code <pod>}; -1 where there is none. */
    private static int tagEnd(String text, int start) {
        if (start + 1 == text.length()) {
            return -1;
        }
        char first = text.charAt(start + 1);
        if (!Character.isLetter(first) && first != '/' && first != '!') {
            return -1;
        }
        int limit = Math.min(text.length(), start + LONGEST_TAG);
        for (int i = start + 1; i < limit && text.charAt(i) != '<'; i++) {
            if (text.charAt(i) == '>') {
                return i + 1;
            }
        }
        return -1;
    }
}
