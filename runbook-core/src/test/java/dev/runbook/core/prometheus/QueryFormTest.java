package dev.runbook.core.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryFormTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "sum(rate(a[5m])) by (x, y)>1|sum by (x, y) (rate(a[5m])) > 1",
                "SUM BY(x) (a)|sum by (x) (a)",
                "sum(max(a) by (x,)) without (y)|sum without (y) (max by (x) (a))",
                "a{x='1',}|a{x=\"1\"}",
                "a{}|a",
                "a{y=~'2',x='1'}|a{x=\"1\", y=~\"2\"}",
                "rate(a[90s])|rate(a[1m30s])",
                "max_over_time(a[1h:60s])|max_over_time(a[1h:1m])",
                "a > .50|a > 0.5",
                "a > 1e3|a > 1000",
                "a * on(x) group_left b|a * on (x) group_left () b",
                "a{x=~'b\\\\.c'}|a{x=~\"b\\\\.c\"}",
                "a{x=`b\\.c`}|a{x=\"b\\\\.c\"}",
                "sum(a) by ()|sum(a)"
            })
    void spellingsOfOneExpressionAreTheSame(String one, String other) {
        assertThat(QueryForm.of(one)).isEqualTo(QueryForm.of(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a > 1|a >= 1",
                "a > 1|a > 10",
                "rate(a[5m])|rate(a[5h])",
                "a{x='1'}|a{x!='1'}",
                "sum by (x) (a)|sum without (x) (a)",
                "a and b|a or b",
                "a{x='1',y='2'}|a{x='2',y='1'}",
                "A|a",
                "sum(a) > 1|sum(a > 1)"
            })
    void anotherExpressionIsAnother(String one, String other) {
        assertThat(QueryForm.of(one)).isNotEqualTo(QueryForm.of(other));
    }
}
