package dev.runbook.core.prometheus;

import dev.runbook.core.prometheus.PromqlCheck.Broken;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Finds slips that show before any sentence is read: words that are none, and brackets that do not match. */
final class PromqlSlips {
    private final List<Token> words;
    private final String text;
    private final Deque<Token> open = new ArrayDeque<>();

    private PromqlSlips(List<Token> words, String text) {
        this.words = words;
        this.text = text;
    }

    static Optional<Broken> first(List<Token> words, String text) {
        return new PromqlSlips(words, text).read();
    }

    private Optional<Broken> read() {
        for (int i = 0; i < words.size(); i++) {
            Optional<Broken> slip = slip(i);
            if (slip.isPresent()) {
                return slip;
            }
        }
        return open.isEmpty() ? Optional.empty() : Optional.of(unclosed(open.peek()));
    }

    private Optional<Broken> slip(int i) {
        Token word = words.get(i);
        int type = word.getType();
        boolean spoilt = switch (type) {
            case PromqlLexer.BAD_NUMBER, PromqlLexer.UNKNOWN -> true;
            case PromqlLexer.DURATION -> PromqlNumbers.seconds(word.getText()).isEmpty();
            default -> false;
        };
        if (spoilt && !open.isEmpty() && open.peek().getType() == PromqlLexer.LEFT_BRACKET) {
            return Optional.of(range(i));
        }
        return switch (type) {
            case PromqlLexer.OPEN_STRING ->
                broken(
                        word.getStartIndex(),
                        word.getStartIndex() + 1,
                        "this `" + word.getText().charAt(0) + "` is never closed",
                        "Add the closing quote.");
            case PromqlLexer.BAD_STRING -> Optional.of(escape(word));
            case PromqlLexer.BAD_NUMBER ->
                broken(word, "is neither a number nor a duration", "Write one like `0.5` or `1h30m`.");
            case PromqlLexer.DURATION ->
                spoilt
                        ? broken(
                                word, "is no duration", "Write each unit once, the larger before the smaller: `1h30m`.")
                        : Optional.empty();
            case PromqlLexer.EQL -> isInBraces() ? Optional.empty() : Optional.of(assignment(i));
            case PromqlLexer.MATCHES, PromqlLexer.MATCHES_NOT ->
                isInBraces()
                        ? Optional.empty()
                        : broken(
                                word,
                                "compares the values of labels, so it stands only in braces",
                                "Put the label and its pattern in braces behind the series.");
            case PromqlLexer.UNKNOWN -> Optional.of(unknown(i));
            default -> bracket(i);
        };
    }

    private Optional<Broken> bracket(int i) {
        Token word = words.get(i);
        switch (word.getType()) {
            case PromqlLexer.LEFT_PAREN, PromqlLexer.LEFT_BRACE, PromqlLexer.LEFT_BRACKET -> open.push(word);
            case PromqlLexer.RIGHT_PAREN, PromqlLexer.RIGHT_BRACE, PromqlLexer.RIGHT_BRACKET -> {
                if (!open.isEmpty() && open.peek().getType() == opening(word.getType())) {
                    open.pop();
                } else if (!open.isEmpty() && open.peek().getType() == PromqlLexer.LEFT_BRACKET) {
                    return Optional.of(range(i));
                } else {
                    return broken(word, "closes nothing", "Take it out, or add what it closes.")
                            .map(found -> found.because("this " + found.reason()));
                }
            }
            default -> {}
        }
        return Optional.empty();
    }

    private static int opening(int closing) {
        return closing == PromqlLexer.RIGHT_PAREN
                ? PromqlLexer.LEFT_PAREN
                : closing == PromqlLexer.RIGHT_BRACE ? PromqlLexer.LEFT_BRACE : PromqlLexer.LEFT_BRACKET;
    }

    private boolean isInBraces() {
        return !open.isEmpty() && open.peek().getType() == PromqlLexer.LEFT_BRACE;
    }

    /** The bracket that is open, up to where it closes. */
    private Broken range(int from) {
        Token bracket = open.getFirst();
        for (int i = from; i < words.size(); i++) {
            if (words.get(i).getType() == PromqlLexer.RIGHT_BRACKET) {
                return noRange(bracket.getStartIndex(), words.get(i).getStopIndex() + 1, text);
            }
        }
        return unclosed(bracket);
    }

    /** A range in its brackets that is none. */
    static Broken noRange(int start, int end, String text) {
        return new Broken(
                start,
                end,
                "`" + text.substring(start, end) + "` is no range",
                "Write figures with a unit, such as `[5m]` or `[1h30m]`.",
                true);
    }

    private static Broken unclosed(Token bracket) {
        return new Broken(
                bracket.getStartIndex(),
                bracket.getStopIndex() + 1,
                "this `" + bracket.getText() + "` is never closed",
                "Add what closes it.",
                true);
    }

    private static Broken escape(Token word) {
        String quoted = word.getText();
        int at = Math.max(0, PromqlStrings.unknownEscape(quoted));
        String escape = quoted.substring(at, Math.min(at + 2, quoted.length()));
        int start = word.getStartIndex() + at;
        return new Broken(
                start,
                start + escape.length(),
                "`" + escape + "` is no escape that strings know",
                "Write the backslash twice, or put the text in backquotes.",
                true);
    }

    private Broken assignment(int i) {
        Token word = words.get(i);
        String behind = text.substring(word.getStopIndex() + 1);
        boolean turned = behind.startsWith("<") || behind.startsWith(">");
        return turned
                ? new Broken(
                        word.getStartIndex(),
                        word.getStopIndex() + 2,
                        "`=" + behind.charAt(0) + "` is no operator",
                        "Write `" + behind.charAt(0) + "=`.",
                        true)
                : new Broken(
                        word.getStartIndex(),
                        word.getStopIndex() + 1,
                        "a single `=` compares nothing outside of braces",
                        "Write `==`.",
                        true);
    }

    private Broken unknown(int i) {
        Token word = words.get(i);
        String sign = word.getText();
        if (isInBraces() && ")](".contains(sign)) {
            return unclosed(open.getFirst());
        }
        int start = word.getStartIndex();
        boolean twice = text.startsWith(sign, start + 1) && ("&".equals(sign) || "|".equals(sign));
        String written = twice ? sign + sign : sign;
        String mend = switch (sign) {
            case "&" -> "Write `and`.";
            case "|" -> "Write `or`; within a pattern, put the whole in quotes.";
            case "!" -> "Write `unless` or `!=`.";
            case "\u201c", "\u201d", "\u201e", "\u2018", "\u2019" -> "Write straight quotes.";
            default -> "Take it out, or put what it belongs to in quotes.";
        };
        String where = isInBraces() ? "` cannot stand in braces" : "` means nothing in PromQL";
        return new Broken(start, start + written.length(), "`" + written + where, mend, true);
    }

    private static Optional<Broken> broken(Token word, String reason, String mend) {
        return Optional.of(new Broken(
                word.getStartIndex(), word.getStopIndex() + 1, "`" + word.getText() + "` " + reason, mend, true));
    }

    private static Optional<Broken> broken(int start, int end, String reason, String mend) {
        return Optional.of(new Broken(start, end, reason, mend, true));
    }
}
