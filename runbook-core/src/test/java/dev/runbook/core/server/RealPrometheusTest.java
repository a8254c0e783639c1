package dev.runbook.core.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.runbook.core.Analysis;
import dev.runbook.core.Progress;
import dev.runbook.core.Runbooks;
import dev.runbook.core.Sources;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.lint.Context;
import dev.runbook.core.model.LiveServer;
import dev.runbook.core.model.SeriesList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a real server, which prints expressions in its own way. */
class RealPrometheusTest {
    private static final String RULES = """
            groups:
              - name: canal
                rules:
                  - alert: LockJammed
                    expr: |
                      # any gate
                      sum(rate(gate_stops_total{side!='west', lock=~"a|b\\\\d",}[90s])) by (lock, gate,)
                        / on(lock) group_left sum(boats{}) BY (lock) > .50
                    for: 90m
                    labels: {severity: critical}
                    annotations: {summary: "{{ $labels.lock }} is jammed"}
                  - alert: LockLow
                    expr: (min_over_time(water_metres[1h:60s] offset 5m) < bool 1e0) unless on() up{job="self"} == 0
                    labels: {severity: warning}
                  - alert: LockLow
                    expr: histogram_quantile(0.9, sum without(pod) (rate(fill_seconds_bucket[5m]))) > 1e3 and -a < 2 ^ 3
                    for: 30s
                    labels: {severity: critical}
                  - alert: Always
                    expr: count(up) >= 0 or vector(1) atan2 1 or topk(3, x) by (y) or absent(z{a=`b"c`})
                  - record: canal:boats
                    expr: sum(boats)
            """;

    @TempDir
    private static Path folder;

    private static Optional<LiveServer> live = Optional.empty();

    @BeforeAll
    static void ask() throws IOException, InterruptedException {
        Optional<Path> program = RunningPrometheus.program();
        if (program.isPresent()) {
            try (RunningPrometheus server = RunningPrometheus.start(program.get(), folder, RULES)) {
                live = Optional.of(Prometheus.ask(server.address(), Limits.USUAL));
            }
        }
    }

    @Test
    void itsRulesAndSeriesAreRead() {
        assertThat(server().troubles()).isEmpty();
        assertThat(server().rules().orElseThrow())
                .extracting(rule -> rule.group() + " " + rule.name() + " " + rule.duration())
                .containsExactly(
                        "canal LockJammed PT1H30M", "canal LockLow PT0S", "canal LockLow PT30S", "canal Always PT0S");
        assertThat(server().series().orElseThrow()).contains("up", "scrape_duration_seconds");
    }

    @Test
    void theFileThatItHasLoadedDoesNotDepart() {
        assertThat(drift(RULES)).isEmpty();
    }

    @Test
    void whatDepartsIsFound() {
        String changed = RULES.replace("> .50", "> 0.4")
                .replace("for: 30s", "for: 5m")
                .replace("alert: Always", "alert: Never")
                .replace("severity: warning", "severity: info");
        assertThat(drift(changed)).hasSize(5).anyMatch(message -> message.contains("waits 30s for LockLow"));
    }

    @Test
    void itsSeriesAreAListForAllServices() {
        Context context = analysis(RULES).context();
        assertThat(context.graph().catalog().facts().of(SeriesList.class))
                .flatExtracting(SeriesList::names)
                .contains("up");
        assertThat(context.graph().catalog().services()).hasSize(1);
    }

    private static List<String> drift(String rules) {
        return analysis(rules).findings().stream()
                .filter(finding -> finding.diagnostic().rule().equals("server-drift"))
                .map(finding -> finding.diagnostic().message())
                .toList();
    }

    private static Analysis analysis(String rules) {
        Sources sources = Sources.of(List.of(new Source("canal/rules.yaml", rules)));
        return Runbooks.analyse(sources, LocalDate.of(2026, 11, 20), Optional.of(server()), Progress.SILENT);
    }

    private static LiveServer server() {
        assumeTrue(live.isPresent(), RunningPrometheus.MISSING);
        return live.orElseThrow();
    }

    @AfterAll
    static void forget() {
        live = Optional.empty();
    }
}
