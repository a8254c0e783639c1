package dev.runbook.core.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Threshold;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            queue_depth > 5000                                                         ; queue_depth > 5000
            5000 < queue_depth                                                         ; queue_depth > 5000
            (queue_depth{app="x"}) >= 1e3 # high                                       ; queue_depth >= 1000
            histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[5m]))) > 2 ; http_request_duration_seconds [p95] > 2 s
            histogram_quantile(0.999, rate(rpc_ms_bucket[5m])) > 200                   ; rpc_ms [p99.9] > 200 ms
            http_request_duration_seconds{quantile="0.99"} > 0.5                       ; http_request_duration_seconds [p99] > 0.5 s
            sum(rate(http_requests_total{status=~"5.."}[5m])) / sum(rate(http_requests_total[5m])) > 0.05 ; http_requests [5xx] > 5%
            100 * sum(rate(errors_total[5m])) / sum(rate(requests_total[5m])) > 10     ; errors > 10%
            (rate(errors_total[5m]) / rate(requests_total[5m])) * 100 > 1              ; errors > 1%
            a_total / ignoring (reason) group_left b_total > 0.01                      ; a > 1%
            a / b > 15                                                                 ; a > 15
            rate(http_requests_total[1m]) > 100                                        ; http_requests > 100/s
            increase(restarts_total[1h]) > 3                                           ; restarts > 3
            process_resident_memory_bytes / 1024 / 1024 > 500                          ; process_resident_memory_bytes > 500 MiB
            rate(node_network_receive_bytes_total[5m]) / 1e6 > 100                     ; node_network_receive_bytes > 100 MB/s
            rate(x_seconds_sum[5m]) / rate(x_seconds_count[5m]) > 0.3                  ; x_seconds [avg] > 0.3 s
            1 - node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes > 0.9      ; memory usage > 90%
            (1 - (node_filesystem_avail_bytes / node_filesystem_size_bytes)) * 100 > 85 ; disk usage > 85%
            (m_total_bytes - m_free_mem_available_bytes) / m_total_bytes > 0.9         ; memory usage > 90%
            100 - (avg by (instance) (rate(node_cpu_seconds_total{mode="idle"}[5m])) * 100) > 80 ; CPU usage > 80%
            node_filesystem_avail_bytes / node_filesystem_size_bytes * 100 < 15        ; node_filesystem_avail_bytes < 15%
            cache_hit_ratio < 0.8                                                      ; cache_hit_ratio < 80%
            cpu_usage_percent > 80                                                     ; cpu_usage_percent > 80%
            time() - backup_last_success_timestamp_seconds > 86400                     ; backup_last_success > 86400 s
            {__name__="up_time"} > 5 * 60                                              ; up_time > 300
            max(lag_seconds{ns="a > 9"}) > 1                                           ; lag_seconds > 1 s
            max_over_time(x[5m:1m] offset 1h) > 3                                      ; x > 3
            x > bool 3                                                                 ; x > 3
            errors:rate1h > 14.4 * 0.01                                                ; errors:rate1h > 0.144
            rate(node_cpu_seconds_total{mode!="idle"}[2m]) * 100 > 90                  ; node_cpu_seconds > 90%
            a > 5m                                                                     ; a > 300
            - temperature < -5                                                         ; temperature > 5
            """)
    void readsAComparison(String expression, String expected) {
        assertThat(rendered(expression)).containsExactly(expected);
    }

    @Test
    void eachConditionOfSeveralCounts() {
        assertThat(rendered("a > 1 and on(pod) (b < 2 or c >= 3) unless d > 4"))
                .containsExactly("a > 1", "b < 2", "c >= 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up == 0",
                "absent(up)",
                "count(up == 0) > 2",
                "count(up) < 3",
                "changes(x[1h]) > 4",
                "predict_linear(node_filesystem_free_bytes[6h], 3600) < 0",
                "a > b",
                "a - b > 5",
                "a + b > 5",
                "1 - a / b > 0.5",
                "sum(a > 5)",
                "rate(x[5m])",
                "3 > 2",
                "a > Inf",
                "a > xxxxxx",
                "a > {{ .Values.threshold }}",
                "a{b=\"c} > 5",
                "(a > 5",
                "a > 5)",
                "> 5",
                "a >",
                "",
                "a = 5",
                "a ? 5",
                "x / bytes_total > 0.5 / rate(y_seconds_total[5m])",
                "rate(a_bytes_total[5m]) / rate(b_total[5m]) > 0.5",
            })
    void saysNothingWhereItWouldGuess(String expression) {
        assertThat(rendered(expression)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "{",
                "[",
                "\"",
                "a+",
                "a > 1 and ",
                "-",
                "1",
                "a{b=\"",
                "sum(",
                "a[5m] ",
                "#\n",
                "by(",
                "on(",
                "1e9"
            })
    void endsQuicklyOnHostileInput(String piece) {
        String hostile = "x > " + piece.repeat(Expressions.MAX_LENGTH / piece.length() - 1);
        assertThat(rendered(hostile)).isNotNull();
        assertThat(rendered(piece.repeat(1_000_000 / piece.length()))).isEmpty();
    }

    private static List<String> rendered(String expression) {
        return Expressions.thresholds(expression, Span.startOf("rules.yaml")).stream()
                .map(ExpressionsTest::render)
                .toList();
    }

    private static String render(Threshold t) {
        return t.metric()
                + t.qualifier().map(q -> " [" + q + "]").orElse("")
                + " "
                + t.comparator().symbol()
                + " "
                + t.quantity();
    }
}
