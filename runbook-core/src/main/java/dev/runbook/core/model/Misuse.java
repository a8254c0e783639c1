package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Confidence;
import java.util.Optional;

/**
 * A word with which a call goes wrong.
 *
 * @param word its place among the words of the call, the program being 0; for what is missing, the word that asks for it
 * @param call the program and the subcommands before it, such as {@code kubectl get}
 * @param subject the subcommand or flag itself, such as {@code --tial}; what is missing, for the kinds that say so
 * @param near what was probably meant
 * @param gone since when and what to write instead, for what newer versions do not take
 */
public record Misuse(
        Kind kind,
        int word,
        String call,
        String subject,
        Optional<String> near,
        Optional<Replacement> gone,
        Confidence confidence) {
    /** What is wrong. */
    public enum Kind {
        UNKNOWN_SUBCOMMAND,
        UNKNOWN_FLAG,
        GONE,
        MISSING_SUBCOMMAND,
        MISSING_OPERAND,
        MISSING_FLAG,
        MISSING_VALUE
    }

    /** Whether it is a flag with which it goes wrong. */
    public boolean isFlag() {
        return subject.startsWith("-");
    }

    /**
     * What became of something that older versions took.
     *
     * @param state {@code removed}, {@code renamed}, {@code moved} or {@code deprecated}
     * @param since a version, such as {@code kubectl 1.18}
     * @param instead what to write, with backquotes around code
     */
    public record Replacement(String state, String since, String instead) {}

    /**
     * A misuse in one of the programs that a command runs.
     *
     * @param start of the word with which it goes wrong, in its file
     * @param end behind the word; behind the flag, where its value is in the same word
     */
    public record Found(Misuse misuse, int start, int end) {}
}
