package dev.runbook.core.command;

import java.util.Set;

/** Tells words that may stand for anything: placeholders, variables, globs, ellipses; and words of prose. */
final class Opaque {
    private static final Set<String> PROSE =
            Set.of(("a also always an and are as at be but by can comes currently does for"
                            + " from has have if in into is it its makes may must needs no not of offers on only or should so"
                            + " supports than that the then this to uses was were when which will with you your")
                    .split(" "));
    private static final String SIGNS = "$`<>{}[]*?\u2026";

    private Opaque() {}

    static boolean is(String word) {
        if (word.contains("...")) {
            return true;
        }
        for (int i = 0; i < word.length(); i++) {
            if (SIGNS.indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return word.contains("YOUR_") || word.contains("YOUR-");
    }

    /** Whether it is a name as subcommands have: {@code get-contexts}, {@code kv:key}. */
    static boolean isName(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' && i > 0;
            if (!letter && (i == 0 || "-_:".indexOf(c) < 0)) {
                return false;
            }
        }
        return !word.isEmpty();
    }

    /** Whether a sentence about the program goes on like this. */
    static boolean isProse(String word) {
        return PROSE.contains(word);
    }

    static boolean endsSentence(String word) {
        return word.length() > 1 && ".,;:!".indexOf(word.charAt(word.length() - 1)) >= 0;
    }
}
