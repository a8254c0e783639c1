package dev.runbook.core.threshold;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A time that a sentence says a condition lasts ({@code for more than 5 minutes}) or looks back over ({@code in the last 15
 * minutes}). {@code sustained} and {@code several minutes} state none.
 *
 * @param start offset in the text of the first number
 * @param end offset after the unit
 * @param least the lower end of a range such as {@code 5-10 minutes}, else the time itself
 * @param most the upper end of a range, else the time itself
 * @param back whether it is the time looked back over, not how long the condition holds
 */
public record StatedTime(int start, int end, Duration least, Duration most, boolean back) {
    private static final Set<String> HOLDING = Set.of("for", "lasting", "lasts", "persisting", "persists", "duration");
    private static final Set<String> BACK = Set.of("in", "over", "within", "during", "across");
    private static final Set<String> PAST = Set.of("last", "past", "previous", "preceding");
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
        boolean past = back;
        int i = from;
        while (i < tokens.size()
                && i < from + MOST_FILLERS
                && (FILLERS.contains(tokens.get(i).text())
                        || PAST.contains(tokens.get(i).text()))
                && Durations.at(text, tokens, i).isEmpty()) {
            past |= PAST.contains(tokens.get(i).text());
            i++;
        }
        boolean looksBack = past;
        int first = i;
        Optional<StatedTime> range = range(text, tokens, i, looksBack);
        return range.or(() -> Durations.at(text, tokens, first).map(found -> {
            Token last = tokens.get(found.next() - 1);
            boolean window =
                    found.next() < tokens.size() && tokens.get(found.next()).is("window");
            return new StatedTime(
                    tokens.get(first).start(), last.end(), found.duration(), found.duration(), looksBack || window);
        }));
    }

    /** {@code 5-10 minutes}, {@code 5 to 10 minutes}. */
    private static Optional<StatedTime> range(String text, List<Token> tokens, int i, boolean back) {
        if (i + 2 >= tokens.size() || tokens.get(i).kind() != Token.Kind.NUMBER) {
            return Optional.empty();
        }
        Token sign = tokens.get(i + 1);
        boolean between = sign.is("-") || sign.is("\u2013") || sign.is("to");
        Optional<Durations.Found> upper = between ? Durations.at(text, tokens, i + 2) : Optional.empty();
        return upper.flatMap(high -> {
            Token unit = tokens.get(high.next() - 1);
            String low = tokens.get(i).text() + text.substring(unit.start(), unit.end());
            return Durations.parse(low)
                    .map(least -> new StatedTime(tokens.get(i).start(), unit.end(), least, high.duration(), back));
        });
    }
}
