package dev.runbook.core.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.runbook.core.Progress;
import dev.runbook.core.Runbooks;
import dev.runbook.core.Sources;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Matcher;
import dev.runbook.core.model.Panel;
import dev.runbook.core.model.Receiver;
import dev.runbook.core.prometheus.Queries;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whom an alert reaches, what silences it and which panels show it. */
class RoutingTest {
    private static final String ROUTES = """
            route:
              receiver: default
              routes:
              - matchers: [severity=~"crit.*"]
                receiver: pager
                continue: true
                routes:
                - {match: {team: db}, receiver: db-pager}
                - {match: {team: web}}
              - {matchers: [severity="critical"], receiver: archive}
              - {matchers: [severity=~"critical|warning"], receiver: never-second}
              - {match_re: {alertname: "Page"}, receiver: half}
            inhibit_rules:
            - {source_matchers: [alertname="NodeDown"], target_matchers: [severity="warning"], equal: [cluster]}
            - {source_match: {severity: critical}, target_match: {severity: critical}}
            receivers: [{name: default}, {name: pager}, {name: db-pager}, {name: archive}, {name: never-second}, {name: half}]
            """;
    private static final String RULES = """
            groups:
            - name: g
              rules:
              - {alert: NodeDown, expr: up == 0, labels: {severity: critical, team: db, cluster: a}}
              - {alert: SlowPages, expr: page_seconds > 2, labels: {severity: warning}}
              - {alert: SlowElsewhere, expr: page_seconds > 3, labels: {severity: warning, cluster: b}}
            """;
    private static final String DASHBOARD = """
            {"title": "Web", "uid": "web", "panels": [{"id": 7, "type": "stat", "title": "Pages",
              "targets": [{"expr": "rate(page_seconds[5m])"}]}]}
            """;
    private static final Graph GRAPH = Runbooks.analyse(
                    Sources.of(List.of(
                            new Source("ops/am.yaml", ROUTES),
                            new Source("ops/rules.yaml", RULES),
                            new Source("boards/web.json", DASHBOARD))),
                    LocalDate.parse("2026-11-20"),
                    Progress.SILENT)
            .context()
            .graph();

    @Test
    void theFirstRouteTakesAnAlertUnlessItSaysToGoOn() {
        Routing routing = Routing.of(GRAPH.catalog().facts());

        assertThat(names(routing, Map.of("severity", "critical", "team", "db"))).containsExactly("db-pager", "archive");
        assertThat(names(routing, Map.of("severity", "critical", "team", "web")))
                .containsExactly("pager", "archive");
        assertThat(names(routing, Map.of("severity", "critical"))).containsExactly("pager", "archive");
        assertThat(names(routing, Map.of("severity", "warning"))).containsExactly("never-second");
        assertThat(names(routing, Map.of("alertname", "Pages"))).containsExactly("default");
        assertThat(names(routing, Map.of())).containsExactly("default");
        assertThat(GRAPH.receivers(id("NodeDown"))).extracting(Receiver::name).containsExactly("db-pager", "archive");
        assertThat(GRAPH.receivers("alert:ops/unknown")).isEmpty();
    }

    @Test
    void anAlertIsSilentWhileOneThatStandsAboveItFires() {
        assertThat(silencers("SlowPages")).containsExactly("NodeDown");
        assertThat(silencers("SlowElsewhere")).isEmpty();
        assertThat(silencers("NodeDown")).isEmpty();
    }

    @Test
    void panelsThatQueryTheSeriesOfAnAlertShowIt() {
        assumeThat(Queries.read(Span.startOf("r.yaml"), "up").series()).isNotEmpty();
        assertThat(GRAPH.panels(id("SlowPages"))).extracting(Panel::title).containsExactly("Pages");
        assertThat(GRAPH.panels(id("NodeDown"))).isEmpty();
    }

    @Test
    void theAddressOfADashboardTellsWhatItShows() {
        assertThat(GRAPH.shown().title("https://g.example.com/d/web/web?orgId=1&viewPanel=7"))
                .contains("Web: Pages");
        assertThat(GRAPH.shown().title("https://g.example.com/d/web?viewPanel=panel-9"))
                .contains("Web");
        assertThat(GRAPH.shown().title("https://g.example.com/d/other")).isEmpty();
        assertThat(GRAPH.shown().dashboard("web")).extracting(Panel::title).containsExactly("Pages");
        assertThat(GRAPH.catalog().services()).hasSize(1);
    }

    @Test
    void aPatternThatJavaCannotTellMatchesNothingAndNothingHangs() {
        assertThat(fits("=~", "(a+)+$", "a".repeat(900) + "b")).isFalse();
        assertThat(fits("=~", "(", "(")).isFalse();
        assertThat(fits("!~", "(", "x")).isFalse();
        assertThat(fits("=~", "x".repeat(2000), "x")).isFalse();
        assertThat(fits("=~", "(?P<a>x|y)", "y")).isTrue();
        assertThat(fits("=~", "a", "ab")).isFalse();
        assertThat(fits("!~", "a", "ab")).isTrue();
        assertThat(fits("=~", "(x|y|z)*", "xyz".repeat(300))).isTrue();
        assertThat(fits("<", "a", "a")).isFalse();
    }

    private static boolean fits(String operator, String pattern, String value) {
        return LabelTest.all(List.of(new Matcher("l", operator, pattern))).test(Map.of("l", value));
    }

    private static List<String> names(Routing routing, Map<String, String> labels) {
        return routing.receivers(labels).stream().map(Receiver::name).toList();
    }

    private static List<String> silencers(String alert) {
        return GRAPH.inhibitedBy(id(alert)).stream()
                .map(entry -> entry.fact().name())
                .toList();
    }

    private static String id(String alert) {
        return GRAPH.catalog().alerts().stream()
                .filter(entry -> entry.fact().name().equals(alert))
                .map(Entry::id)
                .findFirst()
                .orElseThrow();
    }
}
