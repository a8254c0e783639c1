package dev.runbook.core.page;

import dev.runbook.core.prometheus.PromqlTokens;
import dev.runbook.core.prometheus.PromqlTokens.PromqlToken.Kind;
import java.util.List;

/**
 * A piece of an expression that is coloured as one; the pieces together are the text.
 *
 * @param kind {@code word}, {@code call}, {@code name}, {@code label}, {@code text}, {@code figure}, {@code note}; empty for
 *     the rest
 */
public record PromqlPart(String kind, String text) {
    static List<PromqlPart> of(String expression) {
        return PromqlTokens.of(expression).stream()
                .map(piece -> new PromqlPart(kind(piece.kind()), expression.substring(piece.start(), piece.end())))
                .toList();
    }

    private static String kind(Kind kind) {
        return switch (kind) {
            case KEYWORD -> "word";
            case FUNCTION, AGGREGATION -> "call";
            case METRIC -> "name";
            case LABEL -> "label";
            case STRING -> "text";
            case NUMBER, DURATION -> "figure";
            case COMMENT -> "note";
            case OPERATOR, PLAIN -> "";
        };
    }
}
