package dev.runbook.core.prometheus;

import dev.runbook.core.prometheus.PromqlTokens.PromqlToken.Kind;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * The names of series in an expression, with their places. Works on words alone, so that an expression whose grammar is
 * broken, or half a template, still tells which series it means.
 */
public final class SeriesNames {
    private SeriesNames() {}

    /** A name at an offset of the expression. */
    public record Found(String name, int start) {}

    /** All names, in the order of the expression, each as often as it occurs. */
    public static List<Found> in(String expression) {
        return PromqlTokens.of(expression).stream()
                .filter(piece -> piece.kind() == Kind.METRIC)
                .map(piece -> new Found(expression.substring(piece.start(), piece.end()), piece.start()))
                .filter(found -> isName(found.name()))
                .toList();
    }

    /** A keyword may name a series too, and hardly ever does; what a template completes is no name yet. */
    private static boolean isName(String text) {
        List<? extends Token> words = PromqlWords.all(text);
        int type = words.size() == 1 ? words.get(0).getType() : Token.EOF;
        return type == PromqlLexer.IDENTIFIER || type == PromqlLexer.METRIC_IDENTIFIER;
    }
}
