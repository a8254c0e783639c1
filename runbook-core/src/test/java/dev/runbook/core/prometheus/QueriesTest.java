package dev.runbook.core.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.data.Node;
import dev.runbook.core.data.Yaml;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueriesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            histogram_quantile(0.95, sum by (le) (rate(cart_request_duration_seconds_bucket[5m]))) > 2 ; p95 of cart_request_duration_seconds above 2 s
            sum(rate(cart_requests_total{code=~"5.."}[5m])) / sum(rate(cart_requests_total[5m])) > 0.05 ; more than 5 % of cart_requests_total are 5xx
            absent(up{job="cart"})                              ; no series up{job="cart"}
            absent_over_time(up{job="cart"}[10m])               ; no series up{job="cart"} for 10m
            up{job="cart"} == 0                                 ; up is 0
            min by (job) (up) != 1                              ; up is not 1
            0.9 < cart_load                                     ; cart_load above 0.9
            predict_linear(node_filesystem_avail_bytes[6h], 4 * 3600) < 0 ; in 4 h node_filesystem_avail_bytes below 0 by the trend of 6 h
            predict_linear(cart_free_bytes[1h30m], 4h) <= 100   ; in 4 h cart_free_bytes at most 100 by the trend of 90 min
            count(up{job="cart"}) < 3                           ; less than 3 series of up{job="cart"}
            cart_queue > 5 and on (pod) up == 1                 ; cart_queue above 5 and up is 1
            cart_queue > 5 and (up == 0 or cart_load > 9)       ; cart_queue above 5 and (up is 0 or cart_load above 9)
            cart_queue > 5 unless cart_load > 9                 ; cart_queue above 5 unless cart_load above 9
            rate(x_seconds_sum[5m]) / rate(x_seconds_count[5m]) >= 0.3 ; mean of x_seconds at least 0.3 s
            """)
    void saysTheConditionInWords(String expression, String expected) {
        assertThat(read(expression).meaning()).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up",
                "up == bool 0",
                "cart_a > cart_b",
                "cart_queue > 5 and cart_a > cart_b",
                "count(up == 0) > 2",
                "absent(sum(up))",
                "up > {{ .Values.limit }}",
                "up{job=\"x\"",
            })
    void isSilentWhereTheShapeAllowsNoWords(String expression) {
        assertThat(read(expression).meaning()).isEmpty();
    }

    @Test
    void namesSelectorsAndWindows() {
        Query query = read("max_over_time(rate(cart_a_total{code=~\"5..\", pod!=\"\"}[5m] offset 1d)[1h:30s])"
                + " > on (pod) {__name__=\"cart b\"} or cart_a_total");
        assertThat(query.windows()).containsExactly("1h", "5m");
        assertThat(query.series()).containsExactly("cart b", "cart_a_total");
        assertThat(query.selectors()).hasSize(3).first().satisfies(selector -> {
            assertThat(selector.range()).contains("5m");
            assertThat(selector.matchers()).extracting(Object::toString).hasSize(2);
            assertThat(selector.matchers().get(0).operator()).isEqualTo("=~");
        });
    }

    @Test
    void readsAroundTemplatesAndVariables() {
        Query query = read("sum(rate(cart_a{job=\"$job\"}[$__rate_interval])) by (pod) + {{ .Values.metric }}");
        assertThat(query.series()).containsExactly("cart_a");
        assertThat(query.windows()).containsExactly("$__rate_interval");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            expr: up{job="x"} == 0      ; ==    ; 1:19
            expr: 'up{job="it''s"} > 5' ; >     ; 1:24
            expr: "up{job=\\"x\\"} > 5" ; >     ; 1:22
            expr: |-\\n  up\\n    ==\\n  0 ; == ; 3:5
            expr: >\\n  up\\n  == 0     ; ==    ; 3:3
            """)
    void findsThePlaceOfAPart(String file, String part, String place) {
        Source source = new Source("a.yaml", file.replace("\\n", "\n").replace("\\\\", "\\"));
        Node node = Yaml.read(source).value().orElseThrow();
        String text = node.text("expr").orElseThrow().strip();
        Span span = node.get("expr").orElseThrow().span();
        int at = text.lastIndexOf(part);
        Span found = QueryPlace.of(source, Query.unread(span, text), at, at + part.length());
        assertThat(found.line() + ":" + found.column()).isEqualTo(place);
        assertThat(source.text(found)).isEqualTo(part);
    }

    private static Query read(String expression) {
        return Queries.read(Span.startOf("rules.yaml"), expression);
    }
}
