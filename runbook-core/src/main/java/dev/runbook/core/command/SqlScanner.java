package dev.runbook.core.command;

/** Takes SQL line by line and knows whether its statement has ended: at a semicolon, or a console's
 * {@code \G}, outside of quotes and comments. */
final class SqlScanner {
    private final StringBuilder text = new StringBuilder();
    private char quote;
    private boolean dollars;
    private boolean comment;
    private boolean ended;
    private boolean meta;

    void line(String line) {
        if (text.isEmpty()) {
            meta = Sql.isMeta(line);
        } else {
            text.append('\n');
        }
        text.append(line);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            char next = i + 1 < line.length() ? line.charAt(i + 1) : ' ';
            if (comment) {
                comment = !(c == '*' && next == '/');
            } else if (dollars) {
                dollars = !(c == '$' && next == '$');
                i += dollars ? 0 : 1;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '-' && next == '-') {
                break;
            } else if (c == '/' && next == '*') {
                comment = true;
            } else if (c == '\'' || c == '"') {
                quote = c;
                ended = false;
            } else if (c == '$' && next == '$') {
                dollars = true;
                i++;
            } else if (c == ';') {
                ended = true;
            } else if (c == '\\' && (next == 'g' || next == 'G')) {
                // What stands behind it says where the result goes.
                ended = true;
                break;
            } else if (!Character.isWhitespace(c)) {
                ended = false;
            }
        }
    }

    boolean isOpen() {
        return !ended && !meta;
    }

    /** Whether a quote is open, so that not even a new statement ends this one. */
    boolean isQuoted() {
        return quote != 0 || dollars || comment;
    }

    String text() {
        return text.toString();
    }
}
