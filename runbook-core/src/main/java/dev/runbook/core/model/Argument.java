package dev.runbook.core.model;

/**
 * A word of a call, the program's name included.
 *
 * @param start of the word in its file, with its quotes; a UTF-16 offset
 * @param end behind its last character
 * @param text without quotes and escapes; what the shell would put in for variables is left as it is
 */
public record Argument(int start, int end, String text, Role role) {
    /** Thousands of runbooks use the same few words: each is kept once. */
    public Argument {
        text = text.intern();
    }

    /** What a word is for its program. */
    public enum Role {
        PROGRAM,
        /** Begins with a dash; may carry its value behind {@code =}. */
        OPTION,
        /** Belongs to the option before it. */
        VALUE,
        OPERAND
    }

    boolean is(String option) {
        return role == Role.OPTION && text.equals(option);
    }
}
