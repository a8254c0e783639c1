package dev.runbook.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Comparator;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Metric;
import dev.runbook.core.model.Quantity;
import dev.runbook.core.model.Threshold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names of one service mean one metric, and which must not. */
class MetricJoinTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Error rate, errors, Failure rate",
                "Latency, Response time, http_request_duration_seconds",
                "Search latency, latency, search response time",
                "System memory usage, Memory, container_memory_working_set_bytes",
                "Free memory, Memory available, node_memory_MemAvailable_bytes",
                "Free disk space, node_filesystem_avail_bytes",
                "CPU, CPU usage, node_cpu_seconds_total",
                "Queue depth, queue length, rabbitmq_queue_messages_ready",
                "DB connections, connection pool, pg_stat_activity_count",
                "Replication lag, replica lag, pg_replication_lag_seconds",
                "Pod restarts, kube_pod_container_status_restarts_total",
                "Inodes free, node_filesystem_files_free",
                "Request rate, http_requests_total",
                "Load average, node_load5",
            })
    void oneMetric(String names) {
        assertThat(joined(names.split(", "))).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "API latency, Search latency",
                "API latency, DB latency",
                "API latency, Frontend response time, latency",
                "Database CPU usage, Worker CPU usage",
                "Memory usage, Memory available",
                "node_memory_MemAvailable_bytes, container_memory_working_set_bytes",
                "Disk usage, Free disk space",
                "Disk usage, Inode usage",
                "Queue depth, Queue latency",
                "Error rate, http_requests_total",
                "DB connections, DB connection errors",
                "CPU usage, CPU throttling",
            })
    void notOneMetric(String names) {
        String[] all = names.split(", ");
        assertThat(joined(all)).hasSize(all.length);
    }

    @Test
    void aShareOfRequestsThatFailIsARateOfErrors() {
        Threshold words = threshold("Error rate", Optional.of("5xx"), "%", 1);
        Threshold series = threshold("http_requests", Optional.of("5xx"), "%", 2);
        Threshold count = threshold("http_requests", Optional.empty(), "/s", 3);
        assertThat(entries("shop", List.of(), List.of(words, series, count)))
                .extracting(entry -> entry.fact().name())
                .containsExactly("Error rate", "http_requests");
    }

    @Test
    void theNameOfTheServiceSaysNoPart() {
        assertThat(entries("shop", List.of(), List.of(of("Shop latency", 1), of("API latency", 2))))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0} {1} by {2}")
    @CsvSource({
        "Page latency, false, ",
        "TTFB of pages, true, ALIAS",
        "response time, true, WORDS",
        "shop_slow_things, true, ALERT",
    })
    void saysHowAThresholdCameToItsMetric(String name, boolean joined, String how) {
        Metric metric = metric("Page latency", List.of("TTFB of pages"));
        Optional<Joining> joining = Joining.of(metric, of(name, 1));
        assertThat(joining.isPresent()).isEqualTo(joined);
        assertThat(joining.map(found -> found.how().name()).orElse(null)).isEqualTo(how);
    }

    @Test
    void aliasesOfTheCatalogWin() {
        Metric pages = metric("Page latency", List.of("Load time"));
        Metric api = metric("API latency", List.of());
        MetricJoin join = new MetricJoin(
                "shop",
                List.of(pages, api),
                List.of(of("Load time", 1), of("API response time", 2), of("Search latency", 3)));
        join.entries(new Ids());
        assertThat(name(join, "Load time")).isEqualTo("Page latency");
        assertThat(name(join, "API response time")).isEqualTo("API latency");
        assertThat(name(join, "Search latency")).isEqualTo("Search latency");
    }

    /** Were any step quadratic, this would take minutes. */
    @Test
    void staysLinearOverManyNames() {
        List<Threshold> many = new ArrayList<>();
        for (int i = 0; i < 60_000; i++) {
            many.add(of((i % 2 == 0 ? "part" + i + " latency" : "queue depth"), i + 1));
            many.add(of("widgets" + i + " in flight", i + 1));
        }
        assertThat(entries("shop", List.of(), many)).hasSizeGreaterThan(80_000);
    }

    private static List<Entry<Metric>> joined(String... names) {
        List<Threshold> thresholds = new ArrayList<>();
        Arrays.stream(names).forEach(name -> thresholds.add(of(name, thresholds.size() + 1)));
        return entries("shop", List.of(), thresholds);
    }

    private static List<Entry<Metric>> entries(String service, List<Metric> metrics, List<Threshold> thresholds) {
        return new MetricJoin(service, metrics, thresholds).entries(new Ids());
    }

    private static String name(MetricJoin join, String written) {
        return join.find(of(written, 9)).orElseThrow().fact().name();
    }

    private static Threshold of(String name, int line) {
        return threshold(name, Optional.empty(), "", line);
    }

    private static Threshold threshold(String name, Optional<String> qualifier, String unit, int line) {
        return new Threshold(
                span(line),
                name,
                qualifier,
                Comparator.ABOVE,
                new Quantity(BigDecimal.ONE, unit),
                Threshold.Role.ALERT,
                Optional.empty(),
                Confidence.CERTAIN);
    }

    private static Metric metric(String name, List<String> aliases) {
        return new Metric(
                span(1),
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                aliases,
                Confidence.CERTAIN);
    }

    private static Span span(int line) {
        return new Span("ops.md", line * 10, line * 10 + 5, line, 1, line, 6);
    }
}
