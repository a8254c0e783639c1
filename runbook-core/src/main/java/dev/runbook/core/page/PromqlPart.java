package dev.runbook.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of an expression that is coloured as one. Cutting never fails, whatever a template left in the text, and the pieces
 * together are the text.
 *
 * @param kind {@code word}, {@code call}, {@code name}, {@code text}, {@code figure}, {@code note}; empty for the rest
 */
public record PromqlPart(String kind, String text) {
    private static final Pattern PIECE = Pattern.compile(
            "(?<note>#[^\\n]*)|(?<text>\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+'|`[^`]*+`)"
                    + "|(?<name>[A-Za-z_][A-Za-z0-9_:]*+)|(?<figure>[0-9][0-9a-zA-Z._]*+)"
                    + "|(?<rest>[^#\"'`A-Za-z_0-9]++|.)",
            Pattern.DOTALL);

    private static final Set<String> WORDS = Set.of(
            "and", "or", "unless", "by", "without", "on", "ignoring", "group_left", "group_right", "bool", "offset");

    static List<PromqlPart> of(String expression) {
        List<PromqlPart> pieces = new ArrayList<>();
        Matcher piece = PIECE.matcher(expression);
        while (piece.find()) {
            pieces.add(new PromqlPart(kind(expression, piece), piece.group()));
        }
        return pieces;
    }

    private static String kind(String expression, Matcher piece) {
        if (piece.group("name") != null) {
            return WORDS.contains(piece.group().toLowerCase(Locale.ROOT))
                    ? "word"
                    : isCall(expression, piece.end()) ? "call" : "name";
        }
        return piece.group("text") != null
                ? "text"
                : piece.group("figure") != null ? "figure" : piece.group("note") != null ? "note" : "";
    }

    private static boolean isCall(String expression, int end) {
        int next = end;
        while (next < expression.length() && Character.isWhitespace(expression.charAt(next))) {
            next++;
        }
        return expression.startsWith("(", next)
                || expression.startsWith("by", next)
                || expression.startsWith("without", next);
    }
}
