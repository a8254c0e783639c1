package dev.runbook.core.prometheus;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts something that PromQL takes, of the same length, in the place of templates and of variables of dashboards. */
final class PromqlMask {
    private static final Pattern VARIABLE = Pattern.compile("(?:\\$\\{[^}\\n]*+}|\\$\\w++|\\[\\[\\w++]]|<\\w++>)\\w*+");
    private static final char STAND_IN = '_';

    /** Where a variable stands. */
    private enum Zone {
        OUTSIDE,
        STRING,
        RANGE
    }

    private PromqlMask() {}

    /** The text with actions of templates and with variables masked. */
    static String of(String text) {
        if (text.length() > PromqlReader.MAX_LENGTH || !Template.isOne(text)) {
            return variables(text);
        }
        char[] chars = text.toCharArray();
        Action.all(text).forEach(action -> Arrays.fill(chars, action.start(), action.end(), STAND_IN));
        return variables(new String(chars));
    }

    /** The text with a duration for each variable within brackets, and a name for each other one. */
    static String variables(String text) {
        if (!mayHoldVariable(text)) {
            return text;
        }
        char[] chars = text.toCharArray();
        Zones zones = new Zones(text);
        Matcher variable = VARIABLE.matcher(text);
        while (variable.find()) {
            Zone zone = zones.at(variable.start());
            if (zone != Zone.STRING) {
                Arrays.fill(chars, variable.start(), variable.end(), zone == Zone.RANGE ? '1' : STAND_IN);
                chars[variable.end() - 1] = zone == Zone.RANGE ? 'm' : STAND_IN;
            }
        }
        return new String(chars);
    }

    /** Whether a variable stands outside of strings and brackets, where nobody knows what it becomes. */
    static boolean hasLoose(String text) {
        Zones zones = new Zones(text);
        return mayHoldVariable(text)
                && VARIABLE.matcher(text).results().anyMatch(found -> zones.at(found.start()) == Zone.OUTSIDE);
    }

    private static boolean mayHoldVariable(String text) {
        boolean any = text.indexOf('$') >= 0 || text.contains("[<") || text.contains("[[");
        return any && text.length() <= PromqlReader.MAX_LENGTH;
    }

    /** Walks through a text once, and says of ascending offsets in what zone they lie. */
    private static final class Zones {
        private final String text;
        private int next;
        private char quote;
        private boolean range;

        Zones(String text) {
            this.text = text;
        }

        Zone at(int offset) {
            for (; next < offset; next++) {
                char c = text.charAt(next);
                if (quote != 0) {
                    next += c == '\\' && quote != '`' ? 1 : 0;
                    quote = c == quote ? 0 : quote;
                } else if (c == '"' || c == '\'' || c == '`') {
                    quote = c;
                } else if (c == '[' || c == ']') {
                    range = c == '[';
                }
            }
            return quote != 0 ? Zone.STRING : range ? Zone.RANGE : Zone.OUTSIDE;
        }
    }
}
