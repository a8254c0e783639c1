package dev.runbook.core.threshold;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How long a rule waits before it tells anybody: the windows that its expression looks back over, and its {@code for}. Tells
 * whether a duration that a text gives the alert is an honest reading of that.
 *
 * @param windows such as 5 minutes of {@code rate(x[5m])}, each once
 * @param hold the {@code for}; zero where the rule has none
 */
public record Patience(List<Duration> windows, Duration hold) {
    private static final Set<String> AT_ONCE = Set.of("immediate", "immediately", "instantly", "at once");

    public Patience {
        windows = List.copyOf(windows);
    }

    /** Of durations as a rule writes them; what is no duration is left out. */
    public static Patience of(List<String> windows, Optional<String> hold) {
        return new Patience(
                windows.stream()
                        .flatMap(window -> Durations.parse(window).stream())
                        .distinct()
                        .toList(),
                hold.flatMap(Durations::parse).orElse(Duration.ZERO));
    }

    /** What a text's duration can be of a rule. */
    public enum Reading {
        /** It is the {@code for}. */
        HOLD,
        /** It is a window. */
        WINDOW,
        /** It counts a window and the {@code for} together: from the first bad minute to the page. */
        SUM,
        /** It is none of them. */
        NONE,
        /** It says no time, such as {@code sustained}: nothing can be held against it. */
        OPEN
    }

    /**
     * How a written duration reads, the closest reading first. {@code 5+ minutes} reads as 5 minutes, and a range
     * ({@code 5-10 minutes}) as each time within it.
     */
    public Reading reading(String written) {
        Optional<Durations.Range> said = AT_ONCE.contains(written.strip().toLowerCase(Locale.ROOT))
                ? Optional.of(new Durations.Range(Duration.ZERO, Duration.ZERO))
                : Durations.range(written);
        if (said.isEmpty()) {
            return Reading.OPEN;
        }
        Durations.Range range = said.get();
        if (range.holds(hold)) {
            return Reading.HOLD;
        }
        if (windows.stream().anyMatch(range::holds)) {
            return Reading.WINDOW;
        }
        return windows.stream().map(hold::plus).anyMatch(range::holds) ? Reading.SUM : Reading.NONE;
    }

    /** Whether the text's duration can honestly be said of the rule, or says nothing. */
    public boolean agreesWith(String written) {
        return reading(written) != Reading.NONE;
    }

    /** The times that a text may give, shortest first, each once. */
    public List<Duration> honest() {
        return Stream.concat(Stream.of(hold), windows.stream().flatMap(window -> Stream.of(window, window.plus(hold))))
                .filter(time -> !time.isZero())
                .distinct()
                .sorted()
                .toList();
    }
}
