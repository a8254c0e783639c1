package dev.runbook.core.command;

/**
 * A place at which a shell refuses a text, and why.
 *
 * @param start UTF-16 offset in the text that was read
 * @param end exclusive; may be {@code start} at the end of the text
 * @param kind what is wrong
 * @param sign the sign or word that it is about, such as {@code '}, {@code fi} or {@code |}
 * @param near the sign or word that it misses or meets; empty where there is none
 */
public record ShellBreak(int start, int end, Kind kind, String sign, String near) {

    /** What is wrong. */
    public enum Kind {
        /** A quote, bracket or substitution is opened and never closed. */
        UNCLOSED,
        /** A block has no {@code fi}, {@code done}, {@code esac} or {@code }}. */
        UNFINISHED,
        /** A block has no {@code then}, {@code do} or {@code in}. */
        HEADLESS,
        /** A closing word or bracket that nothing opens. */
        STRAY,
        /** A block or group with no command in it. */
        EMPTY,
        /** An operator with no command before or after it. */
        DANGLING,
        /** A redirection that names no file. */
        NO_TARGET,
        /** A bracket in the middle of a command. */
        BRACKET,
        /** A word where the command must have ended. */
        SURPLUS,
        /** A heredoc whose end is not there; the shell reads on and takes the end of the text. */
        HEREDOC
    }

    /** The defect in plain words, as a clause without a capital at its start or a full stop. */
    public String reason() {
        return switch (kind) {
            case UNCLOSED -> "this " + code(sign) + " is never closed";
            case UNFINISHED -> "this " + code(sign) + " has no " + code(near);
            case HEADLESS -> code(near) + " is missing after this " + code(sign);
            case STRAY -> "this " + code(sign) + " " + stray();
            case EMPTY -> "there is no command between " + code(sign) + " and " + code(near);
            case DANGLING ->
                near.equals("before")
                        ? "there is no command before this " + code(sign)
                        : "there is no command after this " + code(sign);
            case NO_TARGET -> "this " + code(sign) + " names no file";
            case BRACKET -> "a bare " + code(sign) + " stands inside a command";
            case SURPLUS -> code(sign) + " follows the end of a block directly";
            case HEREDOC -> "no line holds " + code(sign) + " alone, which must end this heredoc";
        };
    }

    /** What the shell does when it is given the text, as a clause that goes on from the reason. */
    public String outcome() {
        return switch (kind) {
            case UNCLOSED, UNFINISHED, HEREDOC -> "the shell waits for more instead of running it";
            case HEADLESS, STRAY, EMPTY, DANGLING, NO_TARGET, BRACKET, SURPLUS -> "the shell refuses it";
        };
    }

    /** What to do about it, as a sentence. */
    public String mend() {
        return switch (kind) {
            case UNCLOSED ->
                sign.equals("'") || sign.equals("\"")
                        ? "Add the closing " + code(sign) + ", or write " + code("\\" + sign) + " where it is meant."
                        : "Add what closes it.";
            case UNFINISHED -> "Add " + code(near) + "; before it on the same line belongs a `;`.";
            case HEADLESS -> "Add " + code(near) + ", behind a `;` or on a line of its own.";
            case STRAY -> "Take it out, or add what it should end.";
            case EMPTY -> "Add the command that is meant; `:` does nothing.";
            case DANGLING -> "Add the command, or take the sign out.";
            case NO_TARGET -> "Name the file, or take the sign out.";
            case BRACKET -> "Quote it, or escape it with a backslash.";
            case SURPLUS -> "Put a `;` or a new line before it.";
            case HEREDOC -> "Put " + code(sign) + " at the very start of a line, with nothing behind it.";
        };
    }

    private String stray() {
        return switch (sign) {
            case "then", "elif", "else" -> "belongs to no `if`";
            case "do" -> "belongs to no loop";
            case ")" -> "closes nothing";
            default -> "ends nothing";
        };
    }

    private static String code(String sign) {
        return sign.indexOf('`') >= 0 ? "backtick" : "`" + sign + "`";
    }
}
