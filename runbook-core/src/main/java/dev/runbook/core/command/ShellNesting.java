package dev.runbook.core.command;

/** What is open inside a word of the shell: quotes, and the brackets of substitutions. A stack of our own, not calls. */
final class ShellNesting {
    private final StringBuilder open = new StringBuilder();

    boolean isEmpty() {
        return open.isEmpty();
    }

    void push(char opening) {
        open.append(opening);
    }

    void clear() {
        open.setLength(0);
    }

    /** Takes the character at {@code i} and returns where to go on. */
    int inside(CharSequence text, int i) {
        char c = text.charAt(i);
        char top = open.charAt(open.length() - 1);
        if (top == '\'') {
            return c == '\'' ? pop(i) : i + 1;
        }
        if (c == '\\') {
            return i + 2;
        }
        if (c == closing(top)) {
            return pop(i);
        }
        char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
        if (c == '$' && (next == '(' || next == '{')) {
            open.append(next);
            return i + 2;
        }
        boolean quotes = top != '"' && top != '`' && (c == '\'' || c == '"');
        if (quotes || (c == '`' && top != '`') || (c == '"' && top == '`') || (c == '(' && top == '(')) {
            open.append(c);
        }
        return i + 1;
    }

    private int pop(int i) {
        open.setLength(open.length() - 1);
        return i + 1;
    }

    private static char closing(char opening) {
        return opening == '(' ? ')' : opening == '{' ? '}' : opening;
    }
}
