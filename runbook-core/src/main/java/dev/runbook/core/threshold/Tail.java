package dev.runbook.core.threshold;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What follows a quantity: for how long ({@code for 5+ minutes}, {@code sustained}) or of what ({@code for frontend}).
 *
 * @param next the index of the first token after it
 */
record Tail(Optional<String> duration, Optional<String> qualifier, int next) {
    private static final Set<String> BEFORE_DURATION = Set.of("for", "over", "lasting", "during", "persisting");
    private static final Set<String> FILLERS =
            Set.of("at least more longer than over > the a last past about period of".split(" "));
    private static final Set<String> SUSTAINED = Set.of("sustained", "continuously", "consistently");
    private static final Set<String> STOPS = Set.of("and", "or", "then", "if", "when", "but");

    static Tail after(String text, List<Token> tokens, int from, int longestQualifier) {
        int i = from;
        while (i < tokens.size()
                && i < from + 2
                && (tokens.get(i).is(",") || tokens.get(i).is("("))) {
            i++;
        }
        boolean opened = i > from;
        Optional<String> sustained = Optional.empty();
        int end = from;
        if (i < tokens.size() && SUSTAINED.contains(tokens.get(i).text())) {
            sustained = Optional.of(tokens.get(i).text());
            end = ++i;
        }
        if (i >= tokens.size()) {
            return new Tail(sustained, Optional.empty(), end);
        }
        boolean preposition = BEFORE_DURATION.contains(tokens.get(i).text());
        if (preposition || opened) {
            int at = preposition ? i + 1 : i;
            for (int skipped = 0;
                    at < tokens.size()
                            && skipped < 5
                            && FILLERS.contains(tokens.get(at).text());
                    skipped++) {
                at++;
            }
            Optional<Durations.Found> duration = Durations.at(text, tokens, at);
            if (duration.isPresent()) {
                int next = duration.get().next();
                String written = text.substring(
                        tokens.get(at).start(), tokens.get(next - 1).end());
                return new Tail(Optional.of(written), Optional.empty(), next);
            }
        }
        if (sustained.isEmpty() && !opened && tokens.get(i).is("for")) {
            return qualifier(text, tokens, i + 1, longestQualifier).orElse(new Tail(sustained, Optional.empty(), end));
        }
        return new Tail(sustained, Optional.empty(), end);
    }

    /** A few words up to a comma, a closing sign or the end. */
    private static Optional<Tail> qualifier(String text, List<Token> tokens, int from, int longest) {
        int i = from;
        while (i < tokens.size() && i <= from + longest && isName(tokens.get(i))) {
            i++;
        }
        boolean stopped = i >= tokens.size()
                || ",;).".contains(tokens.get(i).text())
                || STOPS.contains(tokens.get(i).text());
        if (i == from || i > from + longest || !stopped) {
            return Optional.empty();
        }
        String words =
                text.substring(tokens.get(from).start(), tokens.get(i - 1).end());
        return Optional.of(new Tail(Optional.empty(), Optional.of(words), i));
    }

    private static boolean isName(Token token) {
        return token.kind() == Token.Kind.NUMBER
                || (token.kind() == Token.Kind.WORD && !STOPS.contains(token.text()))
                || (token.kind() == Token.Kind.SIGN && token.joined() && (token.is("-") || token.is("/")));
    }
}
