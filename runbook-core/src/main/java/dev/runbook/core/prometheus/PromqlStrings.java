package dev.runbook.core.prometheus;

/** Strings of PromQL, in any of their three quotes. */
final class PromqlStrings {
    private static final String SHORT = "abfnrtv\\";
    private static final String MEANT = "\u0007\b\f\n\r\t\u000B\\";

    private PromqlStrings() {}

    /** What a string says, without its quotes. */
    static String value(String quoted) {
        String inside = quoted.substring(1, quoted.length() - 1);
        if (quoted.charAt(0) == '`' || inside.indexOf('\\') < 0) {
            return inside;
        }
        StringBuilder out = new StringBuilder(inside.length());
        int i = 0;
        while (i < inside.length()) {
            char c = inside.charAt(i);
            if (c != '\\' || i + 1 == inside.length()) {
                out.append(c);
                i++;
            } else {
                i = escape(inside, i + 1, out);
            }
        }
        return out.toString();
    }

    /** Reads what follows a backslash; where it ends. */
    private static int escape(String text, int at, StringBuilder out) {
        char c = text.charAt(at);
        int known = SHORT.indexOf(c);
        if (known >= 0) {
            out.append(MEANT.charAt(known));
            return at + 1;
        }
        boolean octal = c >= '0' && c <= '7';
        int length = octal ? 3 : c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
        int from = octal ? at : at + 1;
        if (length == 0 || from + length > text.length()) {
            out.append(c);
            return at + 1;
        }
        int code = number(text, from, from + length, octal ? 8 : 16);
        out.appendCodePoint(Character.isValidCodePoint(code) ? code : '\uFFFD');
        return from + length;
    }

    private static int number(String text, int from, int to, int radix) {
        int code = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(text.charAt(i), radix);
            code = digit < 0 || code > Character.MAX_CODE_POINT ? Integer.MAX_VALUE : code * radix + digit;
        }
        return code;
    }

    /** Where the first escape begins that Prometheus does not know, or -1. */
    static int unknownEscape(String quoted) {
        char quote = quoted.charAt(0);
        for (int i = 1; i < quoted.length() - 2; i++) {
            if (quoted.charAt(i) == '\\') {
                char c = quoted.charAt(i + 1);
                if (SHORT.indexOf(c) < 0 && c != quote && !isNumbered(quoted, i + 1)) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    private static boolean isNumbered(String text, int at) {
        char c = text.charAt(at);
        boolean octal = c >= '0' && c <= '3';
        int length = octal ? 3 : c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
        int from = octal ? at : at + 1;
        int code = length == 0 || from + length > text.length()
                ? Integer.MAX_VALUE
                : number(text, from, from + length, octal ? 8 : 16);
        return code <= Character.MAX_CODE_POINT;
    }
}
