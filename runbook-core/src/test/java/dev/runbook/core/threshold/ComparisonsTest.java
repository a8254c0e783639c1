package dev.runbook.core.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            p95 latency > 2 seconds                          | latency [p95] > 2 seconds
            5xx errors > 10%                                 | errors [5xx] > 10%
            Application Down (5xx errors > 10%)              | errors [5xx] > 10%
            System memory usage > 90%                        | System memory usage > 90%
            Response time (p95 < 2s)                         | Response time [p95] < 2 s
            Error rate (< 1%)                                | Error rate < 1%
            API Latency (p95): ≤ 200 ms                      | API Latency [p95] <= 200 ms
            Error rate > 5% for 5+ minutes                   | Error rate > 5% for 5+ minutes
            P95 response time > 1000ms for 10+ minutes       | response time [p95] > 1000 ms for 10+ minutes
            CPU Usage: < 80% sustained                       | CPU Usage < 80% for sustained
            Memory Usage: < 85% of available                 | Memory Usage < 85% of available
            Connection Pool: < 80% utilization               | Connection Pool < 80%
            Replication Lag: < 1 second (if applicable)      | Replication Lag < 1 second
            Consider rollback if error rate > 5%             | error rate > 5%
            Scale up when CPU usage exceeds 80% for 10m      | CPU usage > 80% for 10m
            The error rate stays below 0,5 percent           | error rate < 0.5 percent
            Queue depth is more than 5,000                   | Queue depth > 5000
            Queue depth at least 5000 messages               | Queue depth >= 5000 messages
            Throughput: ≥ 10 requests/s                      | Throughput >= 10 requests/s
            throughput drops below 100 req per second        | throughput < 100 req per second
            Heap: > 10 GB                                    | Heap > 10 GB
            Heap: > 10GiB                                    | Heap > 10 GiB
            Latency must not exceed 300ms                    | Latency <= 300 ms
            99th percentile latency above 0.5s               | latency [p99] > 0.5 s
            p99.9 under 800ms                                | [p99.9] < 800 ms
            Backup age > 24h                                 | Backup age > 24 h
            replication lag > 5 minutes                      | replication lag > 5 minutes
            > 5000                                           | > 5000
            > 80% of pool                                    | > 80% of pool
            <5%                                              | < 5%
            > 5 min                                          | > 5 min
            error rate exceeds the threshold of 5 %          | error rate > 5%
            Should be > 32                                   | > 32
            Disk usage 90% or more                           | Disk usage >= 90%
            CPU 90%+ for 5 minutes                           | CPU >= 90% for 5 minutes
            CPU usage > 80% (for 5 min)                      | CPU usage > 80% for 5 min
            slow queries > 1s                                | slow queries > 1 s
            errors > 10k                                     | errors > 10000
            Page Load Time > 2 s                             | Page Load Time > 2 s
            page on-call if latency > 2 s                    | latency > 2 s
            Disk > 95% of the capacity of each node          | Disk > 95% of the capacity
            pods > zones < 3                                 | zones < 3
            if a < b and c > 5%                              | c > 5%
            0 < replication lag < 5s                         | replication lag < 5 s
            There are too many connections (more than 110)   | connections > 110
            """)
    void readsHowPeopleWriteThem(String text, String expected) {
        assertThat(rendered(text)).containsExactly(expected);
    }

    @Test
    void twoComparisonsShareASubject() {
        assertThat(rendered("Response Time: < 2s for frontend, < 1s for API"))
                .containsExactly("Response Time [frontend] < 2 s", "Response Time [API] < 1 s");
        assertThat(rendered("Error Rate: < 1% for 4xx, < 0.1% for 5xx"))
                .containsExactly("Error Rate [4xx] < 1%", "Error Rate [5xx] < 0.1%");
        assertThat(rendered("Disk usage: warning > 80%, critical > 90%"))
                .containsExactly("Disk usage > 80%", "Disk usage > 90%");
        assertThat(rendered("Queue depth > 1000 (warning), > 5000 (critical)"))
                .containsExactly("Queue depth > 1000", "Queue depth > 5000");
        assertThat(rendered("if CPU > 80% or memory > 85%")).containsExactly("CPU > 80%", "memory > 85%");
    }

    @Test
    void twoFiguresOfDifferentUnitsShareSubjectAndComparator() {
        assertThat(rendered("Replication lag exceeds 300s or 4GB"))
                .containsExactly("Replication lag > 300 s", "Replication lag > 4 GB");
        assertThat(rendered("The backlog stays under 500 messages or 20 MB for 10m."))
                .containsExactly("backlog < 500 messages", "backlog < 20 MB for 10m");
        assertThat(rendered("CPU > 80% or 5 minutes pass")).containsExactly("CPU > 80%");
        assertThat(rendered("errors > 5% or 3 pods crash")).containsExactly("errors > 5%");
        assertThat(rendered("CPU > 80% or 90%")).containsExactly("CPU > 80%");
    }

    @Test
    void aFigureMayStandBeforeWhatItMeasures() {
        assertThat(rendered("Roll back if more than 1% errors for 5 minutes"))
                .containsExactly("errors > 1% for 5 minutes");
        assertThat(rendered("more than 10% error rate")).containsExactly("error rate > 10%");
        assertThat(rendered("> 5% packet loss, then page")).containsExactly("packet loss > 5%");
        assertThat(rendered("> 80% of pool, errors in the log")).containsExactly("> 80% of pool");
    }

    @Test
    void aRangeIsTwoComparisons() {
        List<String> expected = List.of("CPU >= 80%", "CPU <= 90%");
        assertThat(rendered("CPU between 80 and 90 %")).isEqualTo(expected);
        assertThat(rendered("CPU: 80-90%")).isEqualTo(expected);
        assertThat(rendered("CPU 80% - 90%")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Escalate if issue persists > 5 minutes",
                "Response time: < 15 minutes",
                "log_min_duration_statement = 1000",
                "kubectl rollout undo deployment/x --to-revision=5",
                "Retention: > 30 days",
                "Keep at least 3 replicas running",
                "Get approval from at least 2 reviewers",
                "High rate of 429 responses",
                "status >= 500",
                "Python >= 3.8",
                "PostgreSQL > 12",
                "requires version > 2.1",
                "Since 2024-03-15",
                "Sundays 02:00-04:00 UTC",
                "Open Settings -> 5 entries => 7",
                "cmd > 2024.log 2>&1",
                "echo <5>",
                "<br>5 %",
                "<b>80</b> % of work",
                "wait for more than 30 seconds",
                "wait at least 30 seconds",
                "affects more than 50% of users",
                "> 1000 users affected",
                "over the last 24 hours",
                "Error rate over 5 minutes",
                "takes 5-10 minutes",
                "Timeout (increase to 30s)",
                "v1.2.3 < v1.2.4",
                "docker logs --tail 100",
                "1.2.3.4 > 10.0.0.0/8",
                "a << 5",
                "no digits at all > here",
                "like > 0.01",
                "Values like > 0.01 are rounding",
                "(more than 110)",
            })
    void leavesOutWhatIsNoMetricsThreshold(String text) {
        assertThat(rendered(text)).isEmpty();
    }

    @Test
    void knowsWhereItStands() {
        String text = "Alert if p95 latency > 2 seconds for 5 minutes, then page.";
        Comparison comparison = Comparisons.in(text).get(0);
        assertThat(text.substring(comparison.start(), comparison.end())).isEqualTo("> 2 seconds for 5 minutes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9",
                "<",
                "> ",
                ">=",
                "(",
                ")",
                "5 ",
                "< 5 ",
                "more than ",
                "'",
                "\"",
                "-5",
                "5-",
                "for 5m ",
                "a(",
                "%",
                "5%"
            })
    void isLinearOnHostileInput(String piece) {
        String hostile = "x > 1% " + piece.repeat(100_000 / piece.length());
        assertThat(Comparisons.in(hostile)).isNotNull();
        assertThat(Qualifiers.strip(hostile)).isNotNull();
        assertThat(MetricKeys.key(hostile)).isNotNull();
        assertThat(Durations.canonical(hostile)).isNotNull();
    }

    private static List<String> rendered(String text) {
        return Comparisons.in(text).stream().map(ComparisonsTest::render).toList();
    }

    private static String render(Comparison c) {
        return (c.subject()
                        + c.qualifier().map(q -> " [" + q + "]").orElse("")
                        + " "
                        + c.comparator().symbol()
                        + " "
                        + c.quantity()
                        + c.duration().map(d -> " for " + d).orElse(""))
                .strip();
    }
}
