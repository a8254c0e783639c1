package dev.runbook.core.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.model.Quantity;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "5%, =, 0.05",
        "80% of pool, =, 80 percent",
        "1000ms, =, 1 second",
        "2 s, >, 1999 ms",
        "90 min, =, 1.5h",
        "24h, =, 1 day",
        "1 GiB, >, 1 GB",
        "1024 MiB, =, 1Gi",
        "512M, =, 0.512 GB",
        "10 requests/s, =, 600 req/min",
        "100 rps, >, 100 rpm",
        "5 errors per minute, =, 300 errors/h",
        "10 MB/s, <, 11 MB/s",
        "5000, =, 5000 messages",
        "5k, =, 5000",
    })
    void comparesAcrossUnits(String left, String sign, String right) {
        int expected = sign.equals("=") ? 0 : sign.equals("<") ? -1 : 1;
        assertThat(Units.compare(quantity(left), quantity(right))).contains(expected);
        assertThat(Units.compare(quantity(right), quantity(left))).contains(-expected);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"5%, 5 s", "80, 80%", "10 GB, 10 s", "5 requests, 5 requests/s", "1 MB, 1 MB/s"})
    void whatHasNothingInCommonDoesNotCompare(String left, String right) {
        assertThat(Units.compare(quantity(left), quantity(right))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "seconds, s",
        "percent, %",
        "% of pool, %",
        "mins, min",
        "m, min",
        "gb, GB",
        "Gi, GiB",
        "rps, /s",
        "furlongs, furlongs"
    })
    void spellsUnitsInOneWay(String written, String canonical) {
        assertThat(Units.canonical(written)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "5+ minutes, 5m",
        "10m, 10m",
        "1h30m, 1h30m",
        "90 minutes, 1h30m",
        "15 mins, 15m",
        "an hour, 1h",
        "> 5 minutes, 5m",
        "at least 2 hours, 2h",
        "24 hours, 1d",
        "0.5s, 500ms",
        "30-minute, 30m"
    })
    void oneFormForEqualDurations(String written, String canonical) {
        assertThat(Durations.canonical(written)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "sustained",
        "immediately",
        "5",
        "5-10 minutes",
        "next business day",
        "5 apples",
        "99999999999 days",
        "24/7"
    })
    void noDuration(String written) {
        assertThat(Durations.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "API Latency (p95), p95, API Latency",
        "P99 latency, p99, latency",
        "95th percentile response time, p95, response time",
        "5xx errors, 5xx, errors",
        "Average CPU, avg, CPU",
        "median latency, p50, latency",
        "Latency (p99.9), p99.9, Latency",
    })
    void qualifiersAreTakenOutOfNames(String name, String qualifier, String rest) {
        assertThat(Qualifiers.in(name)).contains(qualifier);
        assertThat(Qualifiers.strip(name)).isEqualTo(rest);
    }

    @Test
    void namesWithoutQualifierStayAsTheyAre() {
        assertThat(Qualifiers.in("Prometheus 2 port p8080443")).isEmpty();
        assertThat(Qualifiers.strip("Disk usage (root)")).isEqualTo("Disk usage (root)");
    }

    @ParameterizedTest
    @CsvSource({
        "Response time, latency",
        "API Response Time, latency",
        "http_request_duration_seconds, latency",
        "5xx errors, error_rate",
        "Error Rate, error_rate",
        "DB Connections, db_connections",
        "Database connection pool usage, db_connections",
        "Database Connection Errors, db_connection_errors",
        "System memory usage, memory_usage",
        "node_memory_MemAvailable_bytes, memory_available",
        "Disk Usage, disk_usage",
        "Free disk space, disk_available",
        "Queue Depth, queue_depth",
        "Rate limiting triggers, rate_limit",
        "Replication Lag, replication_lag",
        "Cache hit ratio, cache_hit_rate",
        "Widgets in flight, widget_flight",
    })
    void joinsTheNamesOfOneMetric(String name, String key) {
        assertThat(MetricKeys.key(name)).isEqualTo(key);
    }

    @Test
    void seesEveryMetricInAName() {
        assertThat(MetricKeys.all("High CPU/Memory Usage")).containsExactlyInAnyOrder("cpu_usage", "memory_usage");
        assertThat(MetricKeys.known("Service Down")).isEmpty();
    }

    private static Quantity quantity(String text) {
        Optional<Quantity> quantity = Quantities.parse(text);
        assertThat(quantity).as(text).isPresent();
        return quantity.orElseThrow();
    }
}
