package dev.runbook.core.threshold;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Numbers as people write them: {@code 5}, {@code 0.05}, {@code 0,5}, {@code 5,000}, {@code 1 000 000}, {@code 1\u00bd}. A
 * comma before exactly three digits groups thousands, unless the number begins with a zero; any other is a decimal comma.
 */
final class Numbers {
    /** More digits than any measured value has; longer ones are no numbers here, which also keeps reading linear. */
    private static final int MOST_CHARACTERS = 24;

    private static final String FRACTIONS = "\u00bd\u00bc\u00be";
    private static final List<BigDecimal> PARTS =
            List.of(new BigDecimal("0.5"), new BigDecimal("0.25"), new BigDecimal("0.75"));

    private Numbers() {}

    /** Where the number that begins at {@code start} ends; dots and commas belong to it only between digits. */
    static int end(String text, int start) {
        int i = start;
        while (i < text.length() && (isDigit(text.charAt(i)) || isSeparator(text, i))) {
            i++;
        }
        int grouped = Blanks.end(text, start, i);
        boolean half = grouped == i && i < text.length() && FRACTIONS.indexOf(text.charAt(i)) >= 0;
        return half ? i + 1 : grouped;
    }

    /** The value; nothing for a version such as {@code 1.2.3}. */
    static Optional<BigDecimal> value(String written) {
        if (written.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        int fraction = FRACTIONS.indexOf(written.charAt(written.length() - 1));
        String text = Blanks.without(fraction < 0 ? written : written.substring(0, written.length() - 1));
        if (text.isEmpty()) {
            return Optional.of(PARTS.get(fraction));
        }
        int dots = count(text, '.');
        int commas = count(text, ',');
        if (dots > 1 || (commas > 1 && !isGrouped(text)) || (commas > 0 && dots > 0 && !isGrouped(text))) {
            return Optional.empty();
        }
        String plain = commas == 0 ? text : isGrouped(text) ? text.replace(",", "") : text.replace(',', '.');
        BigDecimal whole = new BigDecimal(plain);
        return Optional.of(fraction < 0 ? whole : whole.add(PARTS.get(fraction)));
    }

    /** Whether a number may begin with the character. */
    static boolean isFirst(char c) {
        return isDigit(c) || FRACTIONS.indexOf(c) >= 0;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSeparator(String text, int i) {
        char c = text.charAt(i);
        return (c == '.' || c == ',') && i + 1 < text.length() && isDigit(text.charAt(i + 1));
    }

    /** Whether commas stand before groups of three digits, as in {@code 12,500.5}. */
    private static boolean isGrouped(String text) {
        int dot = text.indexOf('.');
        String whole = dot < 0 ? text : text.substring(0, dot);
        int first = whole.indexOf(',');
        if (first < 1 || first > 3 || whole.charAt(0) == '0') {
            return false;
        }
        for (int i = first; i < whole.length(); i += 4) {
            boolean group = whole.charAt(i) == ','
                    && i + 3 < whole.length()
                    && whole.substring(i + 1, i + 4).indexOf(',') < 0;
            if (!group) {
                return false;
            }
        }
        return true;
    }

    private static int count(String text, char wanted) {
        return (int) text.chars().filter(c -> c == wanted).count();
    }
}
