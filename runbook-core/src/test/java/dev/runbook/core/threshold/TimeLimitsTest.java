package dev.runbook.core.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLimitsTest {
    @ParameterizedTest
    @CsvSource({
        "15 min, PT15M",
        "< 1 hour, PT1H",
        "if no response in 15 min, PT15M",
        "within 4 hours, PT4H",
        "after 30m, PT30M",
        "1.5 h, PT1H30M",
        "30-minute call, PT30M",
        "5+ minutes, PT5M",
        "2 days, PT48H",
        "1 week, PT168H",
        "0 min, PT0S",
        "Immediate, PT0S",
        "at once, PT0S"
    })
    void findsTheFirstTimeInAPhrase(String phrase, Duration expected) {
        assertThat(TimeLimits.in(phrase)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "next business day",
                "critical incidents",
                "Level 2",
                "SEV1",
                "80% of pool",
                "3 pods",
                "2 managers"
            })
    void findsNoneWhereNoneIsNamed(String phrase) {
        assertThat(TimeLimits.in(phrase)).isEmpty();
    }

    @Test
    void staysCalmOnLongFigures() {
        assertThat(TimeLimits.in("9".repeat(100_000))).isEmpty();
    }
}
