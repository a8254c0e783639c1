package dev.runbook.core.command;

import dev.runbook.core.command.ShellBreak.Kind;

/** Reads words with their quotes and substitutions; what stands in {@code $(...)} is read as commands again. */
final class ShellQuotes {
    private final ShellReading in;
    /** Reads commands up to the bracket that closes them, and stops before it. */
    private final Runnable commands;

    ShellQuotes(ShellReading in, Runnable commands) {
        this.in = in;
        this.commands = commands;
    }

    /** Reads the word that begins here; at least one character. */
    void word() {
        int start = in.at();
        while (!in.isEnd() && !endsWord(start)) {
            part();
        }
    }

    private boolean endsWord(int start) {
        char c = in.here();
        return switch (c) {
            case ' ', '\t', '\r', '\n', '\u00a0', ';', '&', '|', ')' -> true;
            case '<', '>' -> in.ahead(1) != '(';
            case '(' -> !takesBracket(start);
            default -> false;
        };
    }

    /** {@code x=(} and patterns such as {@code !(} and {@code @(}. */
    private boolean takesBracket(int start) {
        char before = in.at() > start ? in.text.charAt(in.at() - 1) : ' ';
        return before == '=' && Shell.isAssignment(in.text.substring(start, Math.min(in.at(), start + 200)))
                || "?*+@!".indexOf(before) >= 0;
    }

    private void part() {
        switch (in.here()) {
            case '\\' -> in.moveTo(in.at() + 2);
            case '\'' -> single(in.at());
            case '"' -> doubled(in.at(), in.at() + 1);
            case '`' -> backtick();
            case '$' -> dollar(false);
            case '<', '>' -> substitution(in.here() + "(");
            case '(' -> {
                if (in.text.charAt(in.at() - 1) == '=') {
                    array();
                } else {
                    bracketed(in.at(), in.at() + 1, 1);
                }
            }
            default -> in.moveTo(in.at() + 1);
        }
    }

    private void single(int open) {
        int close = in.text.indexOf('\'', open + 1);
        if (close < 0) {
            in.fail(Kind.UNCLOSED, open, open + 1, "'", "");
        } else {
            in.moveTo(close + 1);
        }
    }

    private void doubled(int open, int inside) {
        in.moveTo(inside);
        while (!in.isEnd() && in.here() != '"') {
            switch (in.here()) {
                case '\\' -> in.moveTo(in.at() + 2);
                case '`' -> backtick();
                case '$' -> dollar(true);
                default -> in.moveTo(in.at() + 1);
            }
        }
        close('"', open, inside, "\"");
    }

    private void backtick() {
        int open = in.at();
        in.moveTo(open + 1);
        while (!in.isEnd() && in.here() != '`') {
            in.moveTo(in.at() + (in.here() == '\\' ? 2 : 1));
        }
        close('`', open, open + 1, "`");
    }

    private void dollar(boolean quoted) {
        int open = in.at();
        switch (in.ahead(1)) {
            case '(' -> {
                if (in.ahead(2) != '(' || !arithmetic(open + 1)) {
                    substitution("$(");
                }
            }
            case '{' -> braces(open, quoted);
            case '\'' -> {
                if (quoted) {
                    in.moveTo(open + 1);
                } else {
                    escaped(open);
                }
            }
            case '"' -> {
                if (quoted) {
                    in.moveTo(open + 1);
                } else {
                    doubled(open, open + 2);
                }
            }
            default -> in.moveTo(open + 1);
        }
    }

    /** {@code $'...'}, in which a backslash escapes. */
    private void escaped(int open) {
        in.moveTo(open + 2);
        while (!in.isEnd() && in.here() != '\'') {
            in.moveTo(in.at() + (in.here() == '\\' ? 2 : 1));
        }
        close('\'', open, open + 2, "$'");
    }

    private void braces(int open, boolean quoted) {
        in.enter();
        in.moveTo(open + 2);
        while (!in.isEnd() && in.here() != '}') {
            switch (in.here()) {
                case '\\' -> in.moveTo(in.at() + 2);
                case '\'' -> {
                    if (quoted) {
                        in.moveTo(in.at() + 1);
                    } else {
                        single(in.at());
                    }
                }
                case '"' -> doubled(in.at(), in.at() + 1);
                case '`' -> backtick();
                case '$' -> dollar(quoted);
                default -> in.moveTo(in.at() + 1);
            }
        }
        close('}', open, open + 2, "${");
        in.leave();
    }

    private void substitution(String sign) {
        int open = in.at();
        in.enter();
        in.moveTo(open + 2);
        commands.run();
        close(')', open, open + 2, sign);
        in.leave();
    }

    private void array() {
        int open = in.at();
        in.enter();
        in.moveTo(open + 1);
        while (!in.isEnd() && in.here() != ')') {
            char c = in.here();
            boolean process = (c == '<' || c == '>') && in.ahead(1) == '(';
            if (c == '\n') {
                in.newline();
            } else if (Character.isWhitespace(c)) {
                in.moveTo(in.at() + 1);
            } else if (c == '#') {
                int end = in.text.indexOf('\n', in.at());
                in.moveTo(end < 0 ? in.text.length() : end);
            } else if (";&|(<>".indexOf(c) >= 0 && !process) {
                in.fail(Kind.UNCLOSED, open, open + 1, "(", "");
            } else {
                word();
            }
        }
        close(')', open, open + 1, "(");
        in.leave();
    }

    private void close(char sign, int open, int end, String written) {
        if (in.here() == sign && !in.isEnd()) {
            in.moveTo(in.at() + 1);
        } else {
            in.fail(Kind.UNCLOSED, open, end, written, "");
        }
    }

    /**
     * Reads {@code ((...))}, if it is that and not a group in a group.
     *
     * @param open of the first bracket
     */
    boolean arithmetic(int open) {
        int close = closing(open + 2, 2);
        if (close < 0 || in.text.charAt(close - 1) != ')') {
            return false;
        }
        in.moveTo(close + 1);
        return true;
    }

    /** Reads a bracket of a pattern, to where it is closed. */
    private void bracketed(int open, int from, int depth) {
        int close = closing(from, depth);
        if (close < 0) {
            in.fail(Kind.UNCLOSED, open, open + 1, "(", "");
        } else {
            in.moveTo(close + 1);
        }
    }

    /** The bracket that closes {@code depth} open ones; -1 where there is none. */
    private int closing(int from, int depth) {
        int open = depth;
        char quote = 0;
        for (int i = from; i < in.text.length(); i++) {
            char c = in.text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(') {
                open++;
            } else if (c == ')' && --open == 0) {
                return i;
            }
        }
        return -1;
    }
}
