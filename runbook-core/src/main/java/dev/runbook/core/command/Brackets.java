package dev.runbook.core.command;

import java.util.Set;

/** Whether an expression of PromQL goes on in the next line. */
final class Brackets {
    private static final String SIGNS = "/*+-<>=!%^,";
    private static final Set<String> WORDS = Set.of(
            ("and or unless by without on ignoring group_left group_right offset bool sum avg max min" + " count")
                    .split(" "));

    private Brackets() {}

    /** How many more brackets open than close, outside of quotes. */
    static int depth(String line) {
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'' || c == '`') {
                quote = c;
            } else if (c == '(' || c == '{' || c == '[') {
                depth++;
            } else if (c == ')' || c == '}' || c == ']') {
                depth--;
            }
        }
        return depth;
    }

    /** Whether the first line ends, or the second begins, with an operator. */
    static boolean isJoined(String first, String second) {
        String above = first.strip();
        String below = second.strip();
        if (above.isEmpty() || below.isEmpty()) {
            return false;
        }
        boolean sign = SIGNS.indexOf(above.charAt(above.length() - 1)) >= 0 || SIGNS.indexOf(below.charAt(0)) >= 0;
        return sign
                || WORDS.contains(lastWord(above))
                || isContinuing(firstWord(below))
                || below.startsWith("(") && above.endsWith(")");
    }

    private static boolean isContinuing(String word) {
        return switch (word) {
            case "and", "or", "unless", "by", "without", "on", "ignoring", "group_left", "group_right", "offset" ->
                true;
            default -> false;
        };
    }

    private static String firstWord(String text) {
        int i = 0;
        while (i < text.length() && Shell.isNameCharacter(text.charAt(i), false)) {
            i++;
        }
        return text.substring(0, i);
    }

    private static String lastWord(String text) {
        int i = text.length();
        while (i > 0 && Shell.isNameCharacter(text.charAt(i - 1), false)) {
            i--;
        }
        return text.substring(i);
    }
}
