package dev.runbook.core.prometheus;

import dev.runbook.core.model.Matcher;
import java.util.ArrayList;
import java.util.List;

/** Reads matchers as Alertmanager writes them: {@code severity=~"page|ticket", team != web}, with or without braces. */
final class MatcherText {
    private final String text;
    private int at;

    private MatcherText(String text) {
        this.text = text;
    }

    /** The matchers; for a text that is none, one that nothing matches, since no alert has a label without a name. */
    static List<Matcher> read(String text) {
        String bare = text.strip();
        boolean braces = bare.startsWith("{") && bare.endsWith("}") && bare.length() > 1;
        MatcherText reader = new MatcherText(braces ? bare.substring(1, bare.length() - 1) : bare);
        List<Matcher> matchers = new ArrayList<>();
        while (reader.more()) {
            String label = reader.word(true);
            String operator = reader.operator();
            if (label.isEmpty() || operator.isEmpty()) {
                return List.of(new Matcher("", "=", text));
            }
            matchers.add(new Matcher(label, operator, reader.word(false)));
        }
        return matchers;
    }

    private boolean more() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',')) {
            at++;
        }
        return at < text.length();
    }

    private String operator() {
        blanks();
        for (String operator : List.of("=~", "!~", "!=", "=")) {
            if (text.startsWith(operator, at)) {
                at += operator.length();
                return operator;
            }
        }
        return "";
    }

    /** A quoted text, else all up to an operator for a label, or up to a comma for a value. */
    private String word(boolean label) {
        blanks();
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        while (at < text.length() && (label ? "=!," : ",").indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at).strip();
    }

    private String quoted() {
        StringBuilder word = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            boolean escape = text.charAt(at) == '\\' && at + 1 < text.length();
            char next = escape ? text.charAt(at + 1) : text.charAt(at);
            if (escape && next != '"' && next != '\\' && next != 'n') {
                word.append('\\');
            }
            word.append(escape && next == 'n' ? '\n' : next);
            at += escape ? 2 : 1;
        }
        at++;
        return word.toString();
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
