package dev.runbook.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewPeriodTest {
    @ParameterizedTest
    @CsvSource({"180d, P180D", "26w, P182D", "6m, P6M", "1 y, P1Y"})
    void isACountAndAUnit(String text, Period period) {
        assertThat(ReviewPeriod.of(text)).contains(period);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "d", "180", "-1d", "1.5y", "180days", "99999d"})
    void isNothingElse(String text) {
        assertThat(ReviewPeriod.of(text)).isEmpty();
    }

    @Test
    void blanksAroundItDoNotMatter() {
        assertThat(ReviewPeriod.of(" 7d ")).contains(Period.ofDays(7));
    }
}
