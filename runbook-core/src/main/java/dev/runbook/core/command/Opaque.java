package dev.runbook.core.command;

/** Tells words that may stand for anything: placeholders, variables, globs, ellipses. */
final class Opaque {
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
}
