package dev.runbook.core.command;

import java.util.Locale;
import java.util.Set;

/** Recognises lines of a crontab: five fields or a word such as {@code @daily}, then a command. */
final class Crontab {
    private static final Set<String> WORDS =
            Set.of("@reboot", "@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly");
    private static final Set<String> NAMES =
            Set.of("jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun".split(" "));
    private static final int FIELDS = 5;

    private Crontab() {}

    static boolean is(String line) {
        return !command(line).isEmpty();
    }

    /** The command of a crontab line; empty where the line is none. */
    static String command(String line) {
        String text = line.strip();
        int i = 0;
        if (text.startsWith("@")) {
            int end = wordEnd(text, 0);
            return WORDS.contains(text.substring(0, end)) ? text.substring(end).strip() : "";
        }
        for (int field = 0; field < FIELDS; field++) {
            int end = wordEnd(text, i);
            if (end == i || !isField(text, i, end)) {
                return "";
            }
            i = end;
            while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
                i++;
            }
        }
        return text.substring(i);
    }

    private static int wordEnd(String text, int from) {
        int i = from;
        while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Numbers, stars, lists, ranges and steps, or names of months and days. */
    private static boolean isField(String text, int start, int end) {
        boolean value = false;
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                if (i + 3 > end || !NAMES.contains(text.substring(i, i + 3).toLowerCase(Locale.ROOT))) {
                    return false;
                }
                value = true;
                i += 3;
            } else if (c == '*' || c == '?' || (c >= '0' && c <= '9')) {
                value = true;
                i++;
            } else if (c == ',' || c == '-' || c == '/') {
                i++;
            } else {
                return false;
            }
        }
        return value;
    }
}
