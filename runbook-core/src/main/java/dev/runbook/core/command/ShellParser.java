package dev.runbook.core.command;

import java.util.Optional;

/**
 * Says whether a shell would take a text or refuse it. Two readers must agree before a text counts as broken: our own,
 * which knows what bash refuses and can say why, and tree-sitter's grammar.
 *
 * <p>Placeholders and templates are hidden first. Nothing is ever run.
 */
public final class ShellParser {
    /** Longer texts are not checked, in UTF-16 units. */
    public static final int MAX_LENGTH = 64 << 10;

    private ShellParser() {}

    /** What is known of a text. */
    public sealed interface Answer {}

    /** Nothing speaks against the text. */
    public record Fine() implements Answer {}

    /** The first place that a shell refuses; what stands behind it was not looked at. */
    public record Broken(ShellBreak first) implements Answer {}

    /** Nothing is known. */
    public record NotChecked(Reason reason) implements Answer {}

    /** Why a text was not checked. */
    public enum Reason {
        /** The parser does not run on this machine. */
        UNAVAILABLE,
        TOO_LONG,
        TOO_DEEP,
        /** The parser took too many steps. */
        CANCELLED,
        /** Dots stand where the author left something out. */
        ELIDED
    }

    /** Why no text can be checked on this machine, as a clause; empty where texts can. */
    public static Optional<String> unavailable() {
        return ShellTree.problem().map(problem -> "the parser does not run on this machine (" + problem + ")");
    }

    /** Reads the text; offsets in the answer are UTF-16 offsets in it. */
    public static Answer check(String text) {
        if (ShellTree.problem().isPresent()) {
            return new NotChecked(Reason.UNAVAILABLE);
        }
        if (text.length() > MAX_LENGTH) {
            return new NotChecked(Reason.TOO_LONG);
        }
        String masked = ShellMask.of(text);
        ShellGrammar.Result read = ShellGrammar.read(masked);
        if (read.tooDeep()) {
            return new NotChecked(Reason.TOO_DEEP);
        }
        if (read.broken().isEmpty()) {
            return new Fine();
        }
        if (isElided(masked)) {
            return new NotChecked(Reason.ELIDED);
        }
        ShellBreak broken = read.broken().get();
        return isOursAlone(broken) ? new Broken(broken) : agreed(broken, masked);
    }

    private static Answer agreed(ShellBreak broken, String masked) {
        return switch (ShellTree.parse(masked.replace('\r', ' '))) {
            case BROKEN -> new Broken(broken);
            case PARSED -> new Fine();
            case CANCELLED -> new NotChecked(Reason.CANCELLED);
        };
    }

    /** What tree-sitter's grammar takes for ordinary words, or passes over, though bash does not. */
    private static boolean isOursAlone(ShellBreak broken) {
        return switch (broken.kind()) {
            case STRAY, EMPTY, BRACKET, SURPLUS, HEADLESS, UNFINISHED, HEREDOC -> true;
            case UNCLOSED -> broken.sign().equals("`") || broken.sign().equals("$'");
            case DANGLING, NO_TARGET -> false;
        };
    }

    private static boolean isElided(String text) {
        return text.indexOf('\u2026') >= 0 || hasDots(text);
    }

    /** Three dots that stand alone; {@code ./...} is a pattern of some tools. */
    private static boolean hasDots(String text) {
        int at = text.indexOf("...");
        while (at >= 0) {
            boolean before =
                    at == 0 || Character.isWhitespace(text.charAt(at - 1)) || "\"'(".indexOf(text.charAt(at - 1)) >= 0;
            int end = at + 3;
            boolean after = end == text.length()
                    || Character.isWhitespace(text.charAt(end))
                    || ";)\"'".indexOf(text.charAt(end)) >= 0;
            if (before && after) {
                return true;
            }
            at = text.indexOf("...", at + 3);
        }
        return false;
    }
}
