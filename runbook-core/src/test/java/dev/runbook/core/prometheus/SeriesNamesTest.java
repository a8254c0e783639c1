package dev.runbook.core.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "sum(up) BY (job, pod)|up@4",
                "sum by (job) (rate(boats_total{lock='a'}[5m])) / canal:boats > 2|boats_total@19 canal:boats@49",
                "boats[five]|boats@0",
                "boats{lock='{{ .lock }}'} > 2|boats@0",
                "{{ .prefix }}_boats + gates_{{ .side }} + water|water@42",
                "gates offset 5m # boats|gates@0",
                "rate(boats[5m|boats@5"
            })
    void onlySeriesAreNamed(String expression, String names) {
        assertThat(SeriesNames.in(expression).stream().map(found -> found.name() + "@" + found.start()))
                .containsExactly(names.split(" "));
    }
}
