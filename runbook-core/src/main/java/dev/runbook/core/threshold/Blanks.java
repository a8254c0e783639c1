package dev.runbook.core.threshold;

/** Blanks between the thousands of a number: {@code 1 000 000}, {@code 2 500,75}. */
final class Blanks {
    private static final int GROUP = 3;

    private Blanks() {}

    /** Where a number ends whose first digits stand between {@code start} and {@code end}; {@code end} where no groups follow. */
    static int end(String text, int start, int end) {
        int first = end - start;
        if (first > GROUP || text.charAt(start) == '0' || !isDigits(text, start, end)) {
            return end;
        }
        int last = end;
        while (isGroup(text, last, first)) {
            last += 1 + GROUP;
        }
        boolean decimals = last > end
                && last + 1 < text.length()
                && (text.charAt(last) == '.' || text.charAt(last) == ',')
                && Numbers.isDigit(text.charAt(last + 1));
        if (decimals) {
            last++;
            while (last < text.length() && Numbers.isDigit(text.charAt(last))) {
                last++;
            }
        }
        return last;
    }

    static String without(String number) {
        StringBuilder out = new StringBuilder(number.length());
        number.chars().filter(c -> !Token.isBlank((char) c)).forEach(c -> out.append((char) c));
        return out.toString();
    }

    /** A common blank also stands between two numbers: it groups what could hardly be meant as two ({@code 5 000}). */
    private static boolean isGroup(String text, int blank, int first) {
        int end = blank + 1 + GROUP;
        if (end > text.length() || !Token.isBlank(text.charAt(blank)) || !isDigits(text, blank + 1, end)) {
            return false;
        }
        boolean more = end < text.length() && Numbers.isDigit(text.charAt(end));
        boolean narrow = text.charAt(blank) != ' ';
        boolean clear = first < GROUP || text.startsWith("000", blank + 1);
        return !more && text.charAt(blank) != '\n' && (narrow || clear);
    }

    private static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Numbers.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
