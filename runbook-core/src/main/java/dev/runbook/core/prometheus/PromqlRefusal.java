package dev.runbook.core.prometheus;

import dev.runbook.core.prometheus.PromqlCheck.Broken;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Says in words why a text is no sentence of PromQL, given the word at which its grammar gave up. */
final class PromqlRefusal {
    private final List<Token> words;
    private final int at;

    private final String text;

    private PromqlRefusal(List<Token> words, int at, String text) {
        this.words = words;
        this.text = text;
        this.at = at;
    }

    /**
     * The reason.
     *
     * @param at index of the word that cannot stand there, or the number of words for the end of the text
     */
    static Broken of(List<Token> words, int at, String text) {
        return new PromqlRefusal(words, at, text).reason();
    }

    private Broken reason() {
        Optional<Token> bracket = around();
        if (bracket.isPresent() && bracket.get().getType() == PromqlLexer.LEFT_BRACKET) {
            return range(bracket.get());
        }
        if (bracket.isPresent() && bracket.get().getType() == PromqlLexer.LEFT_BRACE) {
            return braces();
        }
        int before = type(at - 1);
        int type = type(at);
        if (isInLabels()) {
            return broken(word(at) + " is no name of a label", "Name labels only, parted by commas.");
        }
        if (before == PromqlLexer.OFFSET) {
            return broken("a duration must follow `offset`", "Write one, such as `offset 5m`.");
        }
        if (before == PromqlLexer.AT) {
            return broken("a time must follow `@`", "Write seconds since 1970, `start()` or `end()`.");
        }
        if (isGrouping(before)) {
            return broken(
                    "labels in brackets must follow " + word(at - 1), "Write them, such as " + example(at - 1) + ".");
        }
        return switch (type) {
            case PromqlLexer.BOOL ->
                broken("`bool` stands only directly behind a comparison", "Move it there, as in `> bool 1`.");
            case PromqlLexer.GROUP_LEFT, PromqlLexer.GROUP_RIGHT ->
                broken(
                        word(at) + " needs `on (...)` or `ignoring (...)` before it",
                        "Say which labels pair the series.");
            case PromqlLexer.ON, PromqlLexer.IGNORING ->
                broken(word(at) + " stands only behind an operator", "Move it behind the operator that it belongs to.");
            case PromqlLexer.BY, PromqlLexer.WITHOUT ->
                broken(
                        word(at) + " stands only beside an aggregation such as `sum`",
                        "Move it there, as in `sum by (job) (...)`.");
            default -> operand(before, type);
        };
    }

    private Broken operand(int before, int type) {
        if (type == PromqlLexer.COMMA) {
            return broken("this comma has nothing to part", "Take it out, or add what is missing beside it.");
        }
        if (before == PromqlLexer.COMMA) {
            return broken("nothing stands between this comma and what follows", "Take the comma out.", at - 1);
        }
        if (isOperator(before)) {
            return broken(word(at - 1) + " has nothing at its right", "Write what it is to be combined with.", at - 1);
        }
        if (isOperator(type)) {
            return broken(word(at) + " has nothing at its left", "Write what it is to be combined with.");
        }
        int aggregation = aggregation(at - 1);
        if (aggregation >= 0) {
            return broken("what " + word(aggregation) + " combines must stand in brackets", "Put brackets around it.");
        }
        if (at == words.size()) {
            return broken("the query ends too early", "Write what is missing at its end.", at - 1);
        }
        if (type == PromqlLexer.RIGHT_PAREN) {
            return broken("something is missing before this `)`", "Write it, or take the brackets out.");
        }
        return at > 0
                ? broken(
                        "nothing joins " + word(at - 1) + " and " + word(at),
                        "Put an operator such as `and` or `*` between them, or brackets around what belongs together.")
                : broken(word(at) + " cannot begin a query", "Begin with a series, a function or a number.");
    }

    private Broken range(Token bracket) {
        int close = at;
        while (close < words.size() && type(close) != PromqlLexer.RIGHT_BRACKET) {
            close++;
        }
        int end = words.get(Math.min(close, words.size() - 1)).getStopIndex() + 1;
        return PromqlSlips.noRange(bracket.getStartIndex(), end, text);
    }

    private Broken braces() {
        int before = type(at - 1);
        if (before == PromqlLexer.EQL && type(at) == PromqlLexer.EQL) {
            return broken("a label is compared with a single `=`", "Write `=`.");
        }
        if (before == PromqlLexer.EQL
                || before == PromqlLexer.NOT_EQL
                || before == PromqlLexer.MATCHES
                || before == PromqlLexer.MATCHES_NOT) {
            return broken("a value in quotes must follow " + word(at - 1), "Put the value in double quotes.");
        }
        if (before == PromqlLexer.IDENTIFIER) {
            return broken(
                    "the label " + word(at - 1) + " is compared with nothing",
                    "Write what its value must be, as in `" + words.get(at - 1).getText() + "=\"x\"`.",
                    at - 1);
        }
        return before == PromqlLexer.STRING
                ? broken("a comma must part one label from the next", "Write a comma before " + word(at) + ".")
                : broken("the name of a label is missing before " + word(at), "Write `label=\"value\"`.");
    }

    /** The innermost bracket that is open at the word. */
    private Optional<Token> around() {
        Deque<Token> open = new ArrayDeque<>();
        for (Token word : words.subList(0, at)) {
            switch (word.getType()) {
                case PromqlLexer.LEFT_PAREN, PromqlLexer.LEFT_BRACE, PromqlLexer.LEFT_BRACKET -> open.push(word);
                case PromqlLexer.RIGHT_PAREN, PromqlLexer.RIGHT_BRACE, PromqlLexer.RIGHT_BRACKET -> open.poll();
                default -> {}
            }
        }
        // A bracket that a range opens is no bracket of its own.
        return open.stream()
                .filter(token -> token.getType() == PromqlLexer.LEFT_BRACKET)
                .findFirst()
                .or(() -> Optional.ofNullable(open.peek()));
    }

    /** Whether the word stands in the brackets of {@code by}, {@code on} and the like. */
    private boolean isInLabels() {
        int i = at - 1;
        while (i > 0 && (type(i) == PromqlLexer.IDENTIFIER || type(i) == PromqlLexer.COMMA)) {
            i--;
        }
        return type(i) == PromqlLexer.LEFT_PAREN
                && (isGrouping(type(i - 1))
                        || type(i - 1) == PromqlLexer.GROUP_LEFT
                        || type(i - 1) == PromqlLexer.GROUP_RIGHT);
    }

    /** The aggregation that ends at a word, still without what it combines, or -1. */
    private int aggregation(int end) {
        int i = end;
        if (type(i) == PromqlLexer.RIGHT_PAREN) {
            while (i > 1 && type(i) != PromqlLexer.LEFT_PAREN) {
                i--;
            }
            boolean grouping = type(i - 1) == PromqlLexer.BY || type(i - 1) == PromqlLexer.WITHOUT;
            i = grouping ? i - 2 : -1;
        }
        return type(i) == PromqlLexer.AGGREGATION ? i : -1;
    }

    private int type(int index) {
        return index < 0 || index >= words.size() ? Token.EOF : words.get(index).getType();
    }

    private static boolean isGrouping(int type) {
        return type == PromqlLexer.BY
                || type == PromqlLexer.WITHOUT
                || type == PromqlLexer.ON
                || type == PromqlLexer.IGNORING;
    }

    private static boolean isOperator(int type) {
        return (type >= PromqlLexer.EQL_TO && type <= PromqlLexer.POW)
                || (type >= PromqlLexer.AND && type <= PromqlLexer.ATAN2);
    }

    private String word(int index) {
        return index >= words.size() ? "the end" : "`" + words.get(index).getText() + "`";
    }

    private String example(int index) {
        return "`" + words.get(index).getText().toLowerCase(Locale.ROOT) + " (job)`";
    }

    private Broken broken(String reason, String mend) {
        return broken(reason, mend, at);
    }

    private Broken broken(String reason, String mend, int index) {
        Token word = words.get(Math.max(0, Math.min(index, words.size() - 1)));
        return new Broken(word.getStartIndex(), word.getStopIndex() + 1, reason, mend, true);
    }
}
