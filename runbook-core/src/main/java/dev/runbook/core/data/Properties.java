package dev.runbook.core.data;

import java.util.Optional;

/**
 * The anchor and tag before a YAML value. Jackson tells the anchor of a collection only, and counts both to the value; since
 * no plain value may begin with {@code &} or {@code !}, the text itself tells.
 *
 * @param end where the value itself begins
 */
record Properties(Optional<String> anchor, int end) {
    static Properties at(String text, int start) {
        Optional<String> anchor = Optional.empty();
        int i = start;
        while (i < text.length() && (text.charAt(i) == '&' || text.charAt(i) == '!')) {
            int end = i + 1;
            while (end < text.length() && isName(text.charAt(end))) {
                end++;
            }
            if (text.charAt(i) == '&') {
                anchor = Optional.of(text.substring(i + 1, end));
            }
            i = end;
            while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
                i++;
            }
        }
        return new Properties(anchor, i);
    }

    private static boolean isName(char c) {
        return !Character.isWhitespace(c) && ",[]{}".indexOf(c) < 0;
    }
}
