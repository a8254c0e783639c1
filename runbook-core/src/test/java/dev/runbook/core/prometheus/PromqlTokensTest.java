package dev.runbook.core.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.prometheus.PromqlTokens.PromqlToken;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromqlTokensTest {
    @Test
    void saysWhatEachWordIs() {
        String text = "sum by (job) (rate(cart_a{code=~\"5..\"}[5m] offset 1h)) / 0.5 > bool on (pod) count # more";
        assertThat(PromqlTokens.of(text).stream()
                        .filter(it -> it.kind() != PromqlToken.Kind.PLAIN)
                        .map(it -> it.kind() + " " + text.substring(it.start(), it.end()))
                        .toList())
                .containsExactly(
                        "AGGREGATION sum",
                        "KEYWORD by",
                        "LABEL job",
                        "FUNCTION rate",
                        "METRIC cart_a",
                        "LABEL code",
                        "OPERATOR =~",
                        "STRING \"5..\"",
                        "DURATION 5m",
                        "KEYWORD offset",
                        "DURATION 1h",
                        "OPERATOR /",
                        "NUMBER 0.5",
                        "OPERATOR >",
                        "KEYWORD bool",
                        "KEYWORD on",
                        "LABEL pod",
                        "METRIC count",
                        "COMMENT # more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "up{",
                "\"abc",
                "x[5m",
                "{{ .Values.x }} > 5",
                "\uD83D\uDE00 == \"\uD83D\uDE00\"",
                "§$%&/()=?"
            })
    void coversAnyText(String text) {
        List<PromqlToken> pieces = PromqlTokens.of(text);
        assertThat(pieces.stream()
                        .map(it -> text.substring(it.start(), it.end()))
                        .collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(pieces).allMatch(it -> it.start() < it.end());
    }
}
