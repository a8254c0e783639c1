package dev.runbook.core.threshold;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The metric that stands behind its figure: {@code more than 1% errors}, {@code > 5% packet loss}. */
final class Behind {
    private static final int MOST_WORDS = 3;
    private static final Set<String> STOPS = Set.of(
            ("in on at for of to by with from over during per as via than the and or but then if when while is are"
                            + " was were")
                    .split(" "));

    private Behind() {}

    /**
     * The metric's words.
     *
     * @param next the index of the first token after them
     */
    record Found(String text, int next) {}

    /** A metric that we know, directly behind a quantity; none where it is the subject of the next comparison. */
    static Optional<Found> at(String text, List<Token> tokens, int from) {
        int next = from;
        for (int words = 0; next < tokens.size() && isPart(tokens, next, from); next++) {
            boolean word = !tokens.get(next).joined() || next == from;
            words += word ? 1 : 0;
            if (words > MOST_WORDS) {
                break;
            }
        }
        if (next == from || next < tokens.size() && Comparators.at(tokens, next).isPresent()) {
            return Optional.empty();
        }
        String words =
                text.substring(tokens.get(from).start(), tokens.get(next - 1).end());
        return MetricKeys.known(words).isPresent() ? Optional.of(new Found(words, next)) : Optional.empty();
    }

    /** A word, or what is joined to one without a blank: {@code 5xx}, {@code I/O}, {@code read-write}. */
    private static boolean isPart(List<Token> tokens, int i, int from) {
        Token token = tokens.get(i);
        return switch (token.kind()) {
            case WORD -> !STOPS.contains(token.text());
            case NUMBER -> isJoined(tokens, i + 1);
            case SIGN -> i > from && token.joined() && (token.is("-") || token.is("/")) && isJoined(tokens, i + 1);
            case TAG -> false;
        };
    }

    private static boolean isJoined(List<Token> tokens, int i) {
        return i < tokens.size() && tokens.get(i).joined() && tokens.get(i).kind() == Token.Kind.WORD;
    }
}
