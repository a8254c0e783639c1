package dev.runbook.core.report;

/** How a line looks in a terminal: how many columns each letter takes, and what stands for one that would do harm. */
final class Columns {
    private static final int TAB = 4;
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x231A, 0x231B},
        {0x23E9, 0x23EC},
        {0x23F0, 0x23F0},
        {0x23F3, 0x23F3},
        {0x25FD, 0x25FE},
        {0x2614, 0x2615},
        {0x2648, 0x2653},
        {0x267F, 0x267F},
        {0x2693, 0x2693},
        {0x26A1, 0x26A1},
        {0x26AA, 0x26AB},
        {0x26BD, 0x26BE},
        {0x26C4, 0x26C5},
        {0x26CE, 0x26CE},
        {0x26D4, 0x26D4},
        {0x26EA, 0x26EA},
        {0x26F2, 0x26F3},
        {0x26F5, 0x26F5},
        {0x26FA, 0x26FA},
        {0x26FD, 0x26FD},
        {0x2705, 0x2705},
        {0x270A, 0x270B},
        {0x2728, 0x2728},
        {0x274C, 0x274C},
        {0x274E, 0x274E},
        {0x2753, 0x2755},
        {0x2757, 0x2757},
        {0x2795, 0x2797},
        {0x27B0, 0x27B0},
        {0x27BF, 0x27BF},
        {0x2B1B, 0x2B1C},
        {0x2B50, 0x2B50},
        {0x2B55, 0x2B55},
        {0x2E80, 0x303E},
        {0x3041, 0xA4CF},
        {0xA960, 0xA97F},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F004, 0x1F004},
        {0x1F0CF, 0x1F0CF},
        {0x1F18E, 0x1F18E},
        {0x1F191, 0x1F19A},
        {0x1F1E6, 0x1F265},
        {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF},
        {0x1F7E0, 0x1F7EB},
        {0x1F900, 0x1F9FF},
        {0x1FA70, 0x1FAFF},
        {0x20000, 0x3FFFD}
    };

    private Columns() {}

    /** The columns that a text takes when it begins at the given column, counted from 0. */
    static int width(String text, int from) {
        int column = from;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            column += c == '\t' ? TAB - column % TAB : width(c);
            i += Character.charCount(c);
        }
        return column - from;
    }

    /** The text as it is printed: tabs as blanks, and no letter that moves the cursor or turns the direction. */
    static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int column = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == '\t') {
                int blanks = TAB - column % TAB;
                out.append(" ".repeat(blanks));
                column += blanks;
            } else {
                out.appendCodePoint(isHarmful(c) ? 0xFFFD : c);
                column += width(c);
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static boolean isHarmful(int c) {
        int type = Character.getType(c);
        boolean joiner = c == 0x200D;
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (type == Character.FORMAT && !joiner);
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || c == 0x200D) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (c < range[0]) {
                return 1;
            }
            if (c <= range[1]) {
                return 2;
            }
        }
        return 1;
    }
}
