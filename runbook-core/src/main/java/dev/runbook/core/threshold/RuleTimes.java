package dev.runbook.core.threshold;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The times by which a rule can honestly be described.
 *
 * @param pending how long its condition must hold before it fires; zero where it fires at once
 * @param windows how far its expression looks back, and the times that it compares with
 */
public record RuleTimes(Duration pending, List<Duration> windows) {
    public RuleTimes {
        windows = List.copyOf(windows);
    }

    /**
     * Whether the rule keeps to what a text states: the time that it waits, that time and the window together, or, where
     * the text looks back or the rule does not wait, the window.
     */
    public boolean agree(StatedTime stated) {
        Stream<Duration> whole =
                Stream.concat(Stream.of(pending), windows.stream().map(pending::plus));
        Stream<Duration> looked = stated.back() || pending.isZero() ? windows.stream() : Stream.empty();
        return Stream.concat(whole, looked)
                .anyMatch(time -> time.compareTo(stated.least()) >= 0 && time.compareTo(stated.most()) <= 0);
    }
}
