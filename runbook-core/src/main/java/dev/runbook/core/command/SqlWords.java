package dev.runbook.core.command;

import java.util.ArrayList;
import java.util.List;

/** The words of SQL. */
final class SqlWords {
    private SqlWords() {}

    /** The first words outside of quotes and comments; a semicolon is a word of its own. */
    static List<String> of(String text, int most) {
        List<String> words = new ArrayList<>();
        int i = 0;
        while (i < text.length() && words.size() < most) {
            char c = text.charAt(i);
            if (Character.isLetter(c) || c == '_' || c == '\\') {
                int start = i++;
                while (i < text.length()
                        && (Character.isLetterOrDigit(text.charAt(i)) || "_.".indexOf(text.charAt(i)) >= 0)) {
                    i++;
                }
                words.add(text.substring(start, i));
            } else if (c == '\'') {
                int end = text.indexOf('\'', i + 1);
                i = end < 0 ? text.length() : end + 1;
            } else if (text.startsWith("--", i)) {
                int end = text.indexOf('\n', i);
                i = end < 0 ? text.length() : end;
            } else {
                if (c == ';') {
                    words.add(";");
                }
                i++;
            }
        }
        return words;
    }
}
