package dev.runbook.core.command;

import java.util.Locale;
import java.util.Set;

/** Words that stand for a value by themselves: {@code YOUR_X}, {@code YYYYMMDD_HHMMSS}, {@code X.Y.Z}. */
final class StandIns {
    private static final int LONGEST = 60;
    private static final Set<String> DATE_PARTS = Set.of("MM DD HH SS MI hh mm ss dd".split(" "));

    private StandIns() {}

    /**
     * What begins at a place.
     *
     * @param name empty where no placeholder begins there
     * @param end where to go on
     */
    record Found(int start, int end, String name) {
        boolean isPlaceholder() {
            return !name.isEmpty();
        }
    }

    static Found at(String text, int i) {
        char c = text.charAt(i);
        if (c == 'Y' && (text.startsWith("YOUR_", i) || text.startsWith("YOUR-", i))) {
            return yours(text, i);
        }
        if ((c == 'Y' && text.startsWith("YYYY", i)) || (c == 'H' && text.startsWith("HHMM", i))) {
            int end = dateEnd(text, i);
            return end < 0 || isFormat(text, i) ? new Found(i, i + 4, "") : new Found(i, end, text.substring(i, end));
        }
        boolean version = c == 'X' || c == 'x' || (c == 'v' && text.startsWith("X.Y", i + 1));
        return version ? version(text, c == 'v' ? i + 1 : i) : new Found(i, i + 1, "");
    }

    private static Found yours(String text, int i) {
        int end = i + 5;
        while (end < text.length() && isUpper(text.charAt(end))) {
            end++;
        }
        return new Found(i, end, text.substring(i + 5, end));
    }

    private static Found version(String text, int start) {
        for (String form : new String[] {"X.Y.Z", "x.y.z", "X.Y"}) {
            int end = start + form.length();
            boolean ends = end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (text.startsWith(form, start) && ends) {
                return new Found(start, end, form);
            }
        }
        return new Found(start, start + 1, "");
    }

    /** After parts of a date or time such as {@code YYYY-MM-DD_HHMMSS}; -1 where more letters follow. */
    private static int dateEnd(String text, int start) {
        int i = start;
        int end = start;
        while (i < text.length() && i < start + LONGEST) {
            int part = text.startsWith("YYYY", i)
                    ? 4
                    : DATE_PARTS.contains(text.substring(i, Math.min(text.length(), i + 2))) ? 2 : 0;
            if (part > 0) {
                i += part;
                end = i;
            } else if (i == end && "-_:.T".indexOf(text.charAt(i)) >= 0) {
                i++;
            } else {
                break;
            }
        }
        boolean goesOn = end < text.length() && Character.isLetterOrDigit(text.charAt(end));
        return end < start + 6 || goesOn ? -1 : end;
    }

    /** A format handed to a function, as in {@code to_char(now(), 'YYYY-MM-DD')}. */
    private static boolean isFormat(String text, int i) {
        boolean quoted = i > 0 && (text.charAt(i - 1) == '\'' || text.charAt(i - 1) == '"');
        String left = text.substring(Math.max(0, i - LONGEST), i).toLowerCase(Locale.ROOT);
        return quoted && (left.contains("to_char(") || left.contains("to_date(") || left.contains("to_timestamp("));
    }

    private static boolean isUpper(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }
}
