package dev.runbook.core.threshold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A time that a sentence says a condition lasts ({@code for more than 5 minutes}) or looks back over ({@code in the last 15
 * minutes}). {@code sustained} and {@code several minutes} state none.
 *
 * @param start offset in the text of the first number
 * @param end offset after the last unit
 * @param back whether it is the time looked back over, not how long the condition holds
 */
public record StatedTime(int start, int end, boolean back) {
    private static final Set<String> HOLDING = Set.of("for", "lasting", "lasts", "persisting", "persists", "duration");
    private static final Set<String> BACK = Set.of("in", "over", "within", "during", "across");
    private static final Set<String> PAST = Set.of("last", "past", "previous", "preceding");
    private static final Set<String> WINDOWS = Set.of("window", "period", "interval");
    private static final Set<String> FILLERS = Set.of(
            "at least more longer than over > = : * ` ( ~ about around roughly approximately the a an any period of"
                    .split(" "));
    private static final Set<String> FIRES = Set.of(
            "fire fires fired firing alert alerts alerting trigger triggers triggered page pages paged".split(" "));
    /** What lasts after these is no condition: a wait, a silence, what is kept. */
    private static final Set<String> OTHER = Set.of(
            "wait waits waiting silence silenced mute muted kept keep keeps retained stored cached valid every sleep"
                    .split(" "));

    private static final int MOST_FILLERS = 7;
    private static final int NEAR = 6;

    /** All times that the text states, in its order. */
    public static List<StatedTime> in(String text) {
        List<Token> tokens = Token.of(text);
        List<StatedTime> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            boolean opens = HOLDING.contains(tokens.get(i).text()) || isAfterFiring(tokens, i);
            boolean back = BACK.contains(tokens.get(i).text());
            boolean other = i > 0 && OTHER.contains(tokens.get(i - 1).text());
            if ((opens || back) && !other) {
                at(text, tokens, i + 1, back).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    /** {@code fires after 10 minutes}. */
    private static boolean isAfterFiring(List<Token> tokens, int i) {
        return tokens.get(i).is("after")
                && tokens.subList(Math.max(0, i - NEAR), i).stream().anyMatch(token -> FIRES.contains(token.text()));
    }

    private static Optional<StatedTime> at(String text, List<Token> tokens, int from, boolean back) {
        boolean past = false;
        int i = from;
        while (i < tokens.size()
                && i < from + MOST_FILLERS
                && (FILLERS.contains(tokens.get(i).text())
                        || PAST.contains(tokens.get(i).text()))
                && Durations.at(text, tokens, i).isEmpty()) {
            past |= PAST.contains(tokens.get(i).text());
            i++;
        }
        int first = i;
        int next = next(text, tokens, first);
        boolean window =
                next < tokens.size() && WINDOWS.contains(tokens.get(next).text());
        boolean stands = !back || past || window;
        return next == first || !stands
                ? Optional.empty()
                : Optional.of(new StatedTime(
                        tokens.get(first).start(), tokens.get(next - 1).end(), past || window));
    }

    /** The index after a time, or a range of times, that begins here; the same where none does. */
    private static int next(String text, List<Token> tokens, int i) {
        boolean range = i + 2 < tokens.size() && tokens.get(i).kind() == Token.Kind.NUMBER && isDash(tokens.get(i + 1));
        return (range ? Durations.at(text, tokens, i + 2) : Durations.at(text, tokens, i))
                .map(Durations.Found::next)
                .orElse(i);
    }

    private static boolean isDash(Token token) {
        return token.is("-") || token.is("\u2013") || token.is("to");
    }

    /** Whether it is an honest reading of a rule; where it does not look back, the window is one only if nothing else waits. */
    public boolean agrees(String text, Patience rule) {
        return switch (rule.reading(text.substring(start, end))) {
            case HOLD, SUM, OPEN -> true;
            case WINDOW -> back || rule.hold().isZero();
            case NONE -> false;
        };
    }
}
