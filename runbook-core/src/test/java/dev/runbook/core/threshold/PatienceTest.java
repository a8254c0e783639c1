package dev.runbook.core.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatienceTest {
    @ParameterizedTest(name = "{0} of a rule that looks back 5m and waits 10m")
    @CsvSource({
        "10 minutes, HOLD",
        "10+ minutes, HOLD",
        "more than ten minutes, HOLD",
        "600 s, HOLD",
        "5m, WINDOW",
        "15 min, SUM",
        "a quarter of an hour, SUM",
        "5-10 minutes, HOLD",
        "12-20 minutes, SUM",
        "between 4 and 6 minutes, WINDOW",
        "20 minutes, NONE",
        "1 hour, NONE",
        "immediately, NONE",
        "sustained, OPEN",
        "several minutes, OPEN",
        "a quarter, OPEN",
        "5, OPEN",
    })
    void readsTheDurationOfAText(String written, Patience.Reading reading) {
        Patience rule = Patience.of(List.of("5m"), Optional.of("10m"));
        assertThat(rule.reading(written)).isEqualTo(reading);
        assertThat(rule.agreesWith(written)).isEqualTo(reading != Patience.Reading.NONE);
    }

    @Test
    void aRuleWithoutForFiresAtOnce() {
        Patience rule = Patience.of(List.of(), Optional.empty());
        assertThat(rule.reading("immediately")).isEqualTo(Patience.Reading.HOLD);
        assertThat(rule.reading("5 minutes")).isEqualTo(Patience.Reading.NONE);
        assertThat(rule.honest()).isEmpty();
    }

    @Test
    void everyWindowMayBeMeant() {
        Patience rule = Patience.of(List.of("5m", "1h", "oops", "5m"), Optional.of("2m"));
        assertThat(rule.windows()).containsExactly(Duration.ofMinutes(5), Duration.ofHours(1));
        assertThat(rule.reading("an hour")).isEqualTo(Patience.Reading.WINDOW);
        assertThat(rule.reading("7 minutes")).isEqualTo(Patience.Reading.SUM);
        assertThat(rule.honest())
                .containsExactly(
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(7),
                        Duration.ofMinutes(60),
                        Duration.ofMinutes(62));
    }

    @ParameterizedTest
    @CsvSource({
        "5+ minutes, 5m",
        "1h30m, 1h30m",
        "1 hour and 30 minutes, 1h30m",
        "an hour and a half, 1h30m",
        "half an hour, 30m",
        "a quarter of an hour, 15m",
        "five minutes, 5m",
        "1.5 hours, 1h30m",
        "for at least 10 minutes, 10m",
    })
    void durationsInWords(String written, String canonical) {
        assertThat(Durations.canonical(written)).isEqualTo(canonical);
    }
}
