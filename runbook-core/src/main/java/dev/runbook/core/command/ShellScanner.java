package dev.runbook.core.command;

import dev.runbook.core.command.Shell.Kind;
import dev.runbook.core.command.Shell.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Takes shell text line by line, so that whoever reads a fence can ask after each line whether the command goes on.
 * Nesting is kept on a stack of our own; every character is looked at a bounded number of times.
 */
final class ShellScanner {
    private static final Set<String> OPENING = Set.of("if", "for", "while", "until", "case", "select", "{");
    private static final Set<String> CLOSING = Set.of("fi", "done", "esac", "}");
    private static final Set<String> BEFORE_COMMAND = Set.of("then do else elif if while until ! { time".split(" "));

    private final StringBuilder text = new StringBuilder();
    private final List<Token> tokens = new ArrayList<>();
    /** What is open inside the current word: a quote, or the bracket that opened a substitution. */
    private final ShellNesting nesting = new ShellNesting();

    private final Deque<String> heredocs = new ArrayDeque<>();
    private int heredocStart = -1;
    private int wordStart = -1;
    private int blocks;
    private int groups;
    private boolean started;
    private boolean escapedEnd;
    private boolean commandPosition = true;
    private boolean heredocWord;

    void line(String line) {
        int start = text.length() + (started ? 1 : 0);
        if (started) {
            text.append('\n');
        }
        text.append(line);
        if (heredocStart >= 0 || (started && !heredocs.isEmpty() && nesting.isEmpty())) {
            heredocLine(line, start);
            return;
        }
        if (started && nesting.isEmpty() && !escapedEnd) {
            operator(start - 1, start);
        }
        started = true;
        escapedEnd = false;
        int i = start;
        while (i < text.length()) {
            i = nesting.isEmpty() ? plain(i) : nesting.inside(text, i);
        }
        if (nesting.isEmpty()) {
            endWord(text.length());
        }
    }

    /** Whether the command needs another line: an open quote, block, heredoc, or an operator or backslash at the end. */
    boolean isOpen() {
        return !nesting.isEmpty()
                || escapedEnd
                || blocks > 0
                || groups > 0
                || heredocStart >= 0
                || !heredocs.isEmpty()
                || endsWithOperator();
    }

    /** Whether a quote, block, group or heredoc is open, which a blank line does not end. */
    boolean isNested() {
        return !nesting.isEmpty() || blocks > 0 || groups > 0 || heredocStart >= 0 || !heredocs.isEmpty();
    }

    List<Token> finish() {
        nesting.clear();
        endWord(text.length());
        if (heredocStart >= 0) {
            tokens.add(token(Kind.HEREDOC, heredocStart, text.length()));
            heredocStart = -1;
        }
        return List.copyOf(tokens);
    }

    private boolean endsWithOperator() {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Token last = tokens.get(i);
            if (last.kind() != Kind.COMMENT) {
                return last.kind() == Kind.OPERATOR
                        && (last.text().startsWith("|") || last.text().equals("&&"));
            }
        }
        return false;
    }

    private void heredocLine(String line, int start) {
        if (heredocStart < 0) {
            heredocStart = start;
        }
        String wanted = heredocs.peek();
        if (wanted != null && line.strip().equals(wanted)) {
            heredocs.remove();
            tokens.add(token(Kind.HEREDOC, heredocStart, start));
            heredocStart = -1;
        }
    }

    private int plain(int i) {
        char c = text.charAt(i);
        char next = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
        switch (c) {
            case ' ', '\t', '\r', '\u00a0':
                endWord(i);
                return i + 1;
            case '\\':
                return backslash(i);
            case '\'', '"', '`':
                beginWord(i);
                return push(c, i + 1);
            case '$':
                beginWord(i);
                return next == '(' || next == '{' ? push(next, i + 2) : i + 1;
            case '#':
                if (wordStart < 0) {
                    tokens.add(token(Kind.COMMENT, i, text.length()));
                    return text.length();
                }
                return i + 1;
            case '<', '>':
                return angle(i, c, next);
            case '&':
                return next == '>' ? redirection(i, i + 2) : operatorOf(i, next == '&' ? 2 : 1);
            case '|':
                return operatorOf(i, next == '|' || next == '&' ? 2 : 1);
            case ';':
                return operatorOf(i, next == ';' ? 2 : 1);
            case '(':
                return parenthesis(i);
            case '{':
                beginWord(i);
                return Placeholders.templateEnd(text, i);
            case ')':
                groups = Math.max(0, groups - 1);
                return operatorOf(i, 1);
            default:
                beginWord(i);
                return i + 1;
        }
    }

    /** Escapes the next character; at the line's end, also with blanks behind it, the command goes on. */
    private int backslash(int i) {
        int blanks = i + 1;
        while (blanks < text.length() && Character.isWhitespace(text.charAt(blanks))) {
            blanks++;
        }
        if (blanks == text.length()) {
            endWord(i);
            escapedEnd = true;
            return text.length();
        }
        beginWord(i);
        return i + 2;
    }

    /** An array's elements belong to the word before; any other parenthesis groups commands. */
    private int parenthesis(int i) {
        if (wordStart >= 0 && text.charAt(i - 1) == '=') {
            return push('(', i + 1);
        }
        groups++;
        return operatorOf(i, 1);
    }

    private int angle(int i, char c, char next) {
        if (c == '<') {
            int placeholder = Placeholders.angleEnd(text, i);
            if (placeholder > 0) {
                beginWord(i);
                return placeholder;
            }
            if (next == '<') {
                boolean string = i + 2 < text.length() && text.charAt(i + 2) == '<';
                return string ? redirection(i, i + 3) : heredoc(i);
            }
        }
        if (next == '(') {
            beginWord(i);
            return push('(', i + 2);
        }
        int end = i + 1;
        if (next == '>' || next == '&' || next == '|') {
            end++;
        }
        while (next == '&' && end < text.length() && (isDigit(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        boolean numbered = wordStart >= 0 && i - wordStart <= 2 && isNumber(wordStart, i);
        int start = numbered ? wordStart : i;
        if (numbered) {
            wordStart = -1;
        }
        return redirection(start, end);
    }

    private int heredoc(int i) {
        int end = i + 2;
        if (end < text.length() && (text.charAt(end) == '-' || text.charAt(end) == '~')) {
            end++;
        }
        redirection(i, end);
        heredocWord = true;
        return end;
    }

    private int redirection(int start, int end) {
        endWord(start);
        tokens.add(token(Kind.REDIRECTION, start, end));
        return end;
    }

    private int operatorOf(int i, int length) {
        operator(i, i + length);
        return i + length;
    }

    private void operator(int start, int end) {
        endWord(start);
        tokens.add(token(Kind.OPERATOR, start, end));
        commandPosition = true;
    }

    private void beginWord(int i) {
        if (wordStart < 0) {
            wordStart = i;
        }
    }

    private void endWord(int end) {
        if (wordStart < 0) {
            return;
        }
        Token word = token(Kind.WORD, wordStart, end);
        wordStart = -1;
        tokens.add(word);
        if (heredocWord) {
            heredocs.add(Shell.unquote(word.text()));
            heredocWord = false;
            return;
        }
        if (!commandPosition) {
            return;
        }
        if (OPENING.contains(word.text())) {
            blocks++;
        } else if (CLOSING.contains(word.text())) {
            blocks = Math.max(0, blocks - 1);
        }
        commandPosition = BEFORE_COMMAND.contains(word.text()) || Shell.isAssignment(word.text());
    }

    private int push(char opening, int next) {
        beginWord(next - 1);
        nesting.push(opening);
        return next;
    }

    private Token token(Kind kind, int start, int end) {
        int to = Math.min(end, text.length());
        return new Token(kind, start, to, text.substring(start, to));
    }

    private boolean isNumber(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return end > start;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
