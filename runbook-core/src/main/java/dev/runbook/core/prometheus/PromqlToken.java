package dev.runbook.core.prometheus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A token of PromQL. Strings, braces and brackets are one token each, since nothing inside them compares.
 *
 * @param text as written
 */
record PromqlToken(Kind kind, String text) {
    /** What a token is. */
    enum Kind {
        NAME,
        NUMBER,
        STRING,
        /** The matchers of a selector, with their braces. */
        MATCHERS,
        /** A range or subquery, with its brackets. */
        RANGE,
        OPERATOR,
        OPEN,
        CLOSE,
        COMMA
    }

    boolean is(String other) {
        return text.equals(other);
    }

    /** The tokens; nothing where a quote or bracket is never closed or a sign is unknown. */
    static Optional<List<PromqlToken>> of(String text) {
        List<PromqlToken> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                i++;
            } else if (c == '#') {
                int end = text.indexOf('\n', i);
                i = end < 0 ? text.length() : end;
            } else {
                Optional<PromqlToken> token = at(text, i, c);
                if (token.isEmpty()) {
                    return Optional.empty();
                }
                tokens.add(token.get());
                i += token.get().text.length();
            }
        }
        return Optional.of(tokens);
    }

    private static Optional<PromqlToken> at(String text, int i, char c) {
        return switch (c) {
            case '(' -> Optional.of(new PromqlToken(Kind.OPEN, "("));
            case ')' -> Optional.of(new PromqlToken(Kind.CLOSE, ")"));
            case ',' -> Optional.of(new PromqlToken(Kind.COMMA, ","));
            case '{' -> closed(text, i, '}', Kind.MATCHERS);
            case '[' -> closed(text, i, ']', Kind.RANGE);
            case '"', '\'', '`' -> quoted(text, i).map(end -> new PromqlToken(Kind.STRING, text.substring(i, end)));
            case '+', '-', '*', '/', '%', '^', '@' -> Optional.of(new PromqlToken(Kind.OPERATOR, String.valueOf(c)));
            case '<', '>', '=', '!' -> comparison(text, i, c);
            default -> word(text, i, c);
        };
    }

    private static Optional<PromqlToken> comparison(String text, int i, char c) {
        boolean equals = i + 1 < text.length() && text.charAt(i + 1) == '=';
        if (!equals && (c == '=' || c == '!')) {
            return Optional.empty();
        }
        return Optional.of(new PromqlToken(Kind.OPERATOR, text.substring(i, equals ? i + 2 : i + 1)));
    }

    private static Optional<PromqlToken> word(String text, int i, char c) {
        boolean number = isDigit(c) || (c == '.' && i + 1 < text.length() && isDigit(text.charAt(i + 1)));
        int end = i;
        while (end < text.length() && (isName(text.charAt(end)) || (number && isNumberPart(text, i, end)))) {
            end++;
        }
        return end == i
                ? Optional.empty()
                : Optional.of(new PromqlToken(number ? Kind.NUMBER : Kind.NAME, text.substring(i, end)));
    }

    /** A dot, or the sign of an exponent as in {@code 1e-3}. */
    private static boolean isNumberPart(String text, int start, int i) {
        char c = text.charAt(i);
        char before = i > start ? text.charAt(i - 1) : ' ';
        return c == '.' || ((c == '-' || c == '+') && (before == 'e' || before == 'E'));
    }

    private static Optional<PromqlToken> closed(String text, int start, char closing, Kind kind) {
        int i = start + 1;
        int depth = 1;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'' || c == '`') {
                Optional<Integer> end = quoted(text, i);
                if (end.isEmpty()) {
                    return Optional.empty();
                }
                i = end.get();
                continue;
            }
            depth += c == closing ? -1 : c == text.charAt(start) ? 1 : 0;
            i++;
            if (depth == 0) {
                return Optional.of(new PromqlToken(kind, text.substring(start, i)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> quoted(String text, int start) {
        char quote = text.charAt(start);
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote) {
                return Optional.of(i + 1);
            }
            if (c == '\\' && quote != '`') {
                i++;
            }
        }
        return Optional.empty();
    }

    private static boolean isName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_' || c == ':';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
