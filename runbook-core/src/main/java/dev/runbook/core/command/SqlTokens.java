package dev.runbook.core.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Cuts SQL into tokens and statements: quotes, dollar quotes and comments are known, commands of psql are left out. */
final class SqlTokens {
    private final String text;
    private final List<List<Token>> statements = new ArrayList<>();
    private List<Token> tokens = new ArrayList<>();
    private Optional<Token> unclosed = Optional.empty();

    private SqlTokens(String text) {
        this.text = text;
    }

    /** What a token is. */
    enum Kind {
        WORD,
        /** A quoted text or name. */
        QUOTED,
        SIGN
    }

    /** A piece of the text; a sign is one character. */
    record Token(Kind kind, int start, int end, String text) {
        boolean is(String word) {
            return kind != Kind.QUOTED && text.equalsIgnoreCase(word);
        }

        String lower() {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The statements of a text.
     *
     * @param unclosed the sign of a quote or comment that is not closed
     */
    record Read(List<List<Token>> statements, Optional<Token> unclosed) {}

    static Read of(String text) {
        SqlTokens reading = new SqlTokens(text);
        int i = 0;
        while (i < text.length()) {
            i = reading.next(i);
        }
        reading.endStatement();
        return new Read(List.copyOf(reading.statements), reading.unclosed);
    }

    private void endStatement() {
        if (!tokens.isEmpty()) {
            statements.add(List.copyOf(tokens));
            tokens = new ArrayList<>();
        }
    }

    /** Takes what begins here, and returns where to go on. */
    private int next(int i) {
        char c = text.charAt(i);
        char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
        if (Character.isWhitespace(c)) {
            return i + 1;
        }
        if (c == '-' && next == '-' || c == '\\') {
            if (c == '\\') {
                endStatement();
            }
            int end = text.indexOf('\n', i);
            return end < 0 ? text.length() : end;
        }
        if (c == '/' && next == '*') {
            return until("*/", i, i + 2, false);
        }
        if (c == ';') {
            endStatement();
            return i + 1;
        }
        if (c == '\'' || c == '"') {
            return quoted(i, c);
        }
        if (c == '$') {
            int tag = tagEnd(i);
            return tag > 0 ? until(text.substring(i, tag), i, tag, true) : sign(i);
        }
        return isWordCharacter(c) ? word(i) : sign(i);
    }

    private int sign(int i) {
        return add(Kind.SIGN, i, i + 1);
    }

    private int word(int start) {
        int i = start;
        while (i < text.length() && (isWordCharacter(text.charAt(i)) || text.charAt(i) == '$')) {
            i++;
        }
        return add(Kind.WORD, start, i);
    }

    /** A doubled quote stands for one; behind {@code E} a backslash escapes. */
    private int quoted(int start, char quote) {
        boolean escapes = start > 0
                && quote == '\''
                && (text.charAt(start - 1) == 'E' || text.charAt(start - 1) == 'e')
                && (start == 1 || !isWordCharacter(text.charAt(start - 2)));
        int i = start + 1;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\\' && escapes) {
                i++;
            } else if (c == quote) {
                if (i + 1 >= text.length() || text.charAt(i + 1) != quote) {
                    return add(Kind.QUOTED, start, i + 1);
                }
                i++;
            }
            i++;
        }
        return open(start, start + 1);
    }

    private int until(String close, int start, int from, boolean keeps) {
        int end = text.indexOf(close, from);
        if (end < 0) {
            return open(start, from);
        }
        return keeps ? add(Kind.QUOTED, start, end + close.length()) : end + close.length();
    }

    private int open(int start, int end) {
        unclosed = Optional.of(new Token(Kind.SIGN, start, end, text.substring(start, end)));
        return text.length();
    }

    /** The end of {@code $$} or {@code $tag$}; -1 where something else stands. */
    private int tagEnd(int start) {
        int i = start + 1;
        while (i < text.length() && isWordCharacter(text.charAt(i))) {
            i++;
        }
        boolean number = i > start + 1 && Character.isDigit(text.charAt(start + 1));
        return i < text.length() && text.charAt(i) == '$' && !number ? i + 1 : -1;
    }

    private int add(Kind kind, int start, int end) {
        int to = Math.min(end, text.length());
        tokens.add(new Token(kind, start, to, text.substring(start, to)));
        return to;
    }

    private static boolean isWordCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
