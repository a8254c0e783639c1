package dev.runbook.core.command;

import java.util.Arrays;
import java.util.List;

/** Text as a program gets it, without the quotes and escapes of the shell, and where each character was written. Immutable. */
final class Unquoted {
    private final String text;
    private final int[] at;

    private Unquoted(String text, int[] at) {
        this.text = text;
        this.at = at;
    }

    /** A word. */
    static Unquoted of(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        int[] at = new int[raw.length()];
        char quote = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (quote != 0 && c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == '\\' && quote != '\'' && i + 1 < raw.length()) {
                char next = raw.charAt(++i);
                if (quote == '"' && "$`\"\\\n".indexOf(next) < 0) {
                    at[out.length()] = i - 1;
                    out.append(c);
                }
                if (next != '\n') {
                    at[out.length()] = i;
                    out.append(next);
                }
            } else {
                at[out.length()] = i;
                out.append(c);
            }
        }
        return new Unquoted(out.toString(), Arrays.copyOf(at, out.length()));
    }

    /** Words that a program puts together again with blanks between them, as {@code ssh} does; offsets are in their text. */
    static Unquoted joined(List<Shell.Word> words) {
        StringBuilder out = new StringBuilder();
        int[] at =
                new int[words.stream().mapToInt(word -> word.raw().length() + 1).sum()];
        for (Shell.Word word : words) {
            if (!out.isEmpty()) {
                at[out.length()] = word.start() - 1;
                out.append(' ');
            }
            Unquoted part = of(word.raw());
            for (int i = 0; i < part.at.length; i++) {
                at[out.length() + i] = word.start() + part.at[i];
            }
            out.append(part.text);
        }
        return new Unquoted(out.toString(), Arrays.copyOf(at, out.length()));
    }

    String text() {
        return text;
    }

    /** The offset of a character in the text as written; 0 where the text has no such character. */
    int at(int character) {
        return character < at.length ? at[character] : 0;
    }
}
