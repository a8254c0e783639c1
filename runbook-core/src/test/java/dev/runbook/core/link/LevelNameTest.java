package dev.runbook.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelNameTest {
    @ParameterizedTest
    @CsvSource({
        "High, High Severity Alerts",
        "Severity 2 (High), High",
        "SEV1, Severity 1 (Critical)",
        "P3, Priority 3",
        "P1, 1",
        "critical, CRITICAL",
        "Page, page",
        "Bronze, bronze"
    })
    void oneLevelInTwoSpellings(String one, String two) {
        assertThat(LevelName.of(one).meets(LevelName.of(two))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"High, Low", "SEV1, SEV2", "Critical, Warning", "P1, Bronze", "Severity 1 (Critical), Severity 2 (High)"
    })
    void twoLevels(String one, String two) {
        assertThat(LevelName.of(one).meets(LevelName.of(two))).isFalse();
    }
}
