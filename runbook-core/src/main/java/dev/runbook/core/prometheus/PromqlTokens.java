package dev.runbook.core.prometheus;

import dev.runbook.core.prometheus.PromqlTokens.PromqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Cuts any text into coloured pieces, as far as it looks like PromQL. */
public final class PromqlTokens {
    private PromqlTokens() {}

    /**
     * A piece of a text.
     *
     * @param start UTF-16 offset
     * @param end exclusive
     */
    public record PromqlToken(Kind kind, int start, int end) {
        /** What a piece is; blanks, commas, brackets and what nobody knows are plain. */
        public enum Kind {
            FUNCTION,
            AGGREGATION,
            METRIC,
            LABEL,
            STRING,
            NUMBER,
            DURATION,
            OPERATOR,
            KEYWORD,
            COMMENT,
            PLAIN
        }
    }

    /** The pieces in their order, which together are the whole text. */
    public static List<PromqlToken> of(String text) {
        List<PromqlToken> pieces = new ArrayList<>();
        List<? extends Token> words =
                text.length() > PromqlReader.MAX_LENGTH ? List.of() : PromqlWords.all(PromqlMask.of(text));
        int end = 0;
        boolean labels = false;
        boolean range = false;
        for (int i = 0; i < words.size(); i++) {
            Token word = words.get(i);
            int type = word.getType();
            if (type == PromqlLexer.LEFT_BRACE || (type == PromqlLexer.LEFT_PAREN && opensLabels(type(words, i - 1)))) {
                labels = true;
            } else if (type == PromqlLexer.RIGHT_BRACE || type == PromqlLexer.RIGHT_PAREN) {
                labels = false;
            }
            range = type == PromqlLexer.LEFT_BRACKET || (range && type != PromqlLexer.RIGHT_BRACKET);
            Kind found = kind(words, i, labels);
            Kind kind = range && found == Kind.METRIC ? Kind.PLAIN : found;
            if (kind != Kind.PLAIN) {
                plain(pieces, end, word.getStartIndex());
                end = word.getStopIndex() + 1;
                pieces.add(new PromqlToken(kind, word.getStartIndex(), end));
            }
        }
        plain(pieces, end, text.length());
        return pieces;
    }

    private static void plain(List<PromqlToken> pieces, int from, int to) {
        if (from < to) {
            pieces.add(new PromqlToken(Kind.PLAIN, from, to));
        }
    }

    private static Kind kind(List<? extends Token> words, int i, boolean labels) {
        int type = type(words, i);
        int next = type(words, i + 1);
        if (isWord(type)) {
            return labels ? Kind.LABEL : word(type, type(words, i - 1), next);
        }
        return switch (type) {
            case PromqlLexer.STRING, PromqlLexer.BAD_STRING, PromqlLexer.OPEN_STRING -> Kind.STRING;
            case PromqlLexer.NUMBER -> Kind.NUMBER;
            case PromqlLexer.DURATION -> Kind.DURATION;
            case PromqlLexer.COMMENT -> Kind.COMMENT;
            case PromqlLexer.EQL, PromqlLexer.MATCHES, PromqlLexer.MATCHES_NOT -> Kind.OPERATOR;
            default -> type >= PromqlLexer.EQL_TO && type <= PromqlLexer.AT ? Kind.OPERATOR : Kind.PLAIN;
        };
    }

    private static Kind word(int type, int before, int next) {
        return switch (type) {
            case PromqlLexer.METRIC_IDENTIFIER -> Kind.METRIC;
            case PromqlLexer.IDENTIFIER -> next == PromqlLexer.LEFT_PAREN ? Kind.FUNCTION : Kind.METRIC;
            case PromqlLexer.AGGREGATION ->
                next == PromqlLexer.LEFT_PAREN || next == PromqlLexer.BY || next == PromqlLexer.WITHOUT
                        ? Kind.AGGREGATION
                        : Kind.METRIC;
            case PromqlLexer.START, PromqlLexer.END -> before == PromqlLexer.AT ? Kind.KEYWORD : Kind.METRIC;
            default -> Kind.KEYWORD;
        };
    }

    private static boolean isWord(int type) {
        return (type >= PromqlLexer.AND && type <= PromqlLexer.SMOOTHED)
                || type == PromqlLexer.IDENTIFIER
                || type == PromqlLexer.METRIC_IDENTIFIER;
    }

    private static boolean opensLabels(int type) {
        return type >= PromqlLexer.BY && type <= PromqlLexer.GROUP_RIGHT;
    }

    private static int type(List<? extends Token> words, int i) {
        return i < 0 || i >= words.size() ? Token.EOF : words.get(i).getType();
    }
}
