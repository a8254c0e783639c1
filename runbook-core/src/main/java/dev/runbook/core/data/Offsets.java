package dev.runbook.core.data;

/**
 * Where each character of a value stands in the file that writes it indented, folded or with escapes. Blanks are matched
 * loosely, since indentation and folding change only them.
 */
final class Offsets {
    private final String raw;
    private final int start;
    private final int[] places;

    private Offsets(String raw, int start, int[] places) {
        this.raw = raw;
        this.start = start;
        this.places = places;
    }

    /**
     * The places of the characters of a value.
     *
     * @param raw the value as its file writes it; where it does not hold the value, as that of an alias, all of it stands for
     *     each character
     */
    static Offsets of(String raw, Node.Scalar scalar) {
        String text = scalar.string();
        int[] places = new int[text.length() + 1];
        int at = begin(raw);
        for (int i = 0; i < text.length(); i++) {
            int found = find(raw, at, text.charAt(i));
            if (found < 0) {
                return new Offsets(raw, scalar.span().start(), new int[0]);
            }
            boolean shared = i > 0 && Character.isLowSurrogate(text.charAt(i)) && isEscape(raw, places[i - 1]);
            places[i] = shared ? places[i - 1] : found;
            boolean written = isEscape(raw, found) || (found < raw.length() && raw.charAt(found) == text.charAt(i));
            at = shared ? at : written ? found + width(raw, found) : found;
        }
        places[text.length()] = at;
        return new Offsets(raw, scalar.span().start(), places);
    }

    int start(int inner) {
        return places.length == 0 ? start : start + places[Math.min(inner, places.length - 1)];
    }

    int end(int from, int to) {
        if (places.length == 0) {
            return start + raw.length();
        }
        if (to <= from) {
            return start(from);
        }
        int last = places[Math.min(to, places.length - 1) - 1];
        return start + last + width(raw, last);
    }

    /** Where a character is written at or after a place: blanks may stand before it, and a blank may be left out. */
    private static int find(String raw, int from, char wanted) {
        int at = from;
        while (at < raw.length()) {
            char c = raw.charAt(at);
            if (c == '\\' && raw.charAt(0) == '"') {
                if (!isContinued(raw, at)) {
                    return at;
                }
            } else if (c == wanted) {
                return at;
            } else if (!Character.isWhitespace(c) || (Character.isWhitespace(wanted) && wanted != '\n')) {
                break;
            }
            at++;
        }
        return Character.isWhitespace(wanted) ? Math.min(from, raw.length()) : -1;
    }

    /** Whether a backslash only ends a line of a quoted text. */
    private static boolean isContinued(String raw, int at) {
        return at + 1 < raw.length() && (raw.charAt(at + 1) == '\n' || raw.charAt(at + 1) == '\r');
    }

    private static boolean isEscape(String raw, int at) {
        return at < raw.length() && raw.charAt(at) == '\\' && raw.charAt(0) == '"';
    }

    /** How many characters write the one that stands at a place. */
    private static int width(String raw, int at) {
        if (isEscape(raw, at) && at + 1 < raw.length()) {
            return switch (raw.charAt(at + 1)) {
                case 'x' -> 4;
                case 'u' -> 6;
                case 'U' -> 10;
                default -> 2;
            };
        }
        return raw.startsWith("''", at) && raw.charAt(0) == '\'' ? 2 : 1;
    }

    private static int begin(String raw) {
        if (raw.startsWith("|") || raw.startsWith(">")) {
            int line = raw.indexOf('\n');
            return line < 0 ? raw.length() : line + 1;
        }
        return raw.startsWith("\"") || raw.startsWith("'") ? 1 : 0;
    }
}
