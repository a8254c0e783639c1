package dev.runbook.core.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Contact;
import dev.runbook.core.model.Dashboard;
import dev.runbook.core.model.Endpoint;
import dev.runbook.core.model.EscalationStep;
import dev.runbook.core.model.Facts;
import dev.runbook.core.model.LogLocation;
import dev.runbook.core.model.MaintenanceWindow;
import dev.runbook.core.model.Metric;
import dev.runbook.core.model.RecoveryTarget;
import dev.runbook.core.model.SeriesList;
import dev.runbook.core.model.Service;
import dev.runbook.core.model.Setting;
import dev.runbook.core.model.SeverityLevel;
import dev.runbook.core.model.Threshold;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogFilesTest {
    @Test
    void aServiceFileSaysWhoAndWhere() {
        Facts facts = facts("a/service.yaml", """
                name: Help Desk
                owner: Support
                contacts:
                  - {role: Lead, kind: email, value: lead@example.com}
                  - {role: Phone, kind: phone}
                escalation: [{level: 1, who: On-call, after: 15 min}]
                severities: [{name: P1, responseTime: 15 min}]
                recovery: [{component: Database, rto: 4 h}]
                environments: [{name: production, url: https://h.example.com}, {name: staging}]
                endpoints: [{name: API, url: https://h.example.com/api, purpose: tickets}]
                dashboards: [{name: Overview, url: https://g.example.com/d/1}]
                logs: [{name: Application, where: kubectl logs deploy/app}]
                windows: [{name: Patches, when: Sunday 02:00}]
                commands: {namespace: helpdesk}
                """);

        Service service = facts.of(Service.class).get(0);
        assertThat(service.id()).isEqualTo("help-desk");
        assertThat(service.span()).hasToString("a/service.yaml:1:7");
        assertThat(service.commands()).isEqualTo(Map.of(Setting.NAMESPACE, "helpdesk"));
        assertThat(facts.of(Contact.class)).extracting(Contact::value).containsExactly("lead@example.com", "");
        assertThat(facts.of(Contact.class)).extracting(Contact::placeholder).containsExactly(false, true);
        assertThat(facts.of(EscalationStep.class))
                .extracting(EscalationStep::level, EscalationStep::who)
                .containsExactly(tuple("1", "On-call"));
        assertThat(facts.of(SeverityLevel.class)).singleElement().matches(SeverityLevel::defined);
        assertThat(facts.of(RecoveryTarget.class))
                .extracting(RecoveryTarget::component)
                .containsExactly("Database");
        assertThat(facts.of(Endpoint.class)).extracting(Endpoint::name).containsExactly("production", "API");
        assertThat(facts.of(Dashboard.class)).hasSize(1);
        assertThat(facts.of(LogLocation.class)).hasSize(1);
        assertThat(facts.of(MaintenanceWindow.class)).hasSize(1);
    }

    @Test
    void aMetricsFileSaysWhatIsHeldAgainstWhat() {
        Facts facts = facts("metrics.yml", """
                metrics:
                  - name: API latency
                    qualifier: p95
                    unit: ms
                    aliases: [latency]
                    thresholds:
                      target: < 200
                      critical: "> 2 s for 5m"
                  - name: Pods
                    thresholds: {check: "= 3"}
                """);

        assertThat(facts.of(Metric.class)).extracting(Metric::name).containsExactly("API latency", "Pods");
        assertThat(facts.of(Threshold.class))
                .extracting(CatalogFilesTest::line)
                .containsExactly(
                        "target API latency p95 < 200 ms  metrics.yml:7:15",
                        "critical API latency p95 > 2 s 5m metrics.yml:8:17",
                        "check Pods  == 3  metrics.yml:10:25");
    }

    @Test
    void aMetricsFileKnowsWhereItsQueriesStandAndWhichSeriesThereAre() {
        Facts facts = facts("metrics.yaml", """
                metrics:
                  - name: Errors
                    query: rate(errors_total[5m]) > 3
                series: [errors_total, "http_*"]
                """);

        assertThat(facts.of(Metric.class).get(0).query()).hasValueSatisfying(query -> {
            assertThat(query.text()).isEqualTo("rate(errors_total[5m]) > 3");
            assertThat(query.span()).hasToString("metrics.yaml:3:12");
        });
        assertThat(facts.of(SeriesList.class)).singleElement().satisfies(list -> {
            assertThat(list.names()).containsExactly("errors_total", "http_*");
            assertThat(list.span()).hasToString("metrics.yaml:4:9");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'> 90%', '> 90%'",
        "'< 2 seconds', '< 2 seconds'",
        "'>= 99.9%', '>= 99.9%'",
        "'== 0 for 2m', '== 0'",
        "'> 0 for 10m', '> 0'",
        "'> 10 for 5 minutes', '> 10'",
        "'above 5% for 10m', '> 5%'",
        "'= 200', '== 200'",
        "'!= 200', '!= 200'",
        "'error rate > 5%', '> 5%'",
        "'<= 3', '<= 3'",
        "'< 5 min', '< 5 min'",
        "'> 100 req/s', '> 100 req/s'",
        "'< 3 replicas', '< 3'"
    })
    void conditionsNeedNoSubject(String text, String read) {
        assertThat(Condition.of(text)
                        .map(Condition::comparison)
                        .map(found -> found.comparator().symbol() + " " + found.quantity()))
                .contains(read);
    }

    @Test
    void aConditionWithoutAFigureIsAnErrorAtItsPlace() {
        Checked<Facts> read = read("metrics.yaml", "metrics:\n- name: CPU\n  thresholds: {alert: high}\n");

        assertThat(read.value().of(Metric.class)).hasSize(1);
        assertThat(read.diagnostics())
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.span()).hasToString("metrics.yaml:3:23"));
    }

    @Test
    void anAlertsFileSaysWhatPages() {
        Alert alert = facts(
                        "alerts.yaml",
                        "alerts:\n- {name: Queue full, severity: P2, condition: queue length > 500 for 5m, metric: Queue}\n")
                .of(Alert.class)
                .get(0);

        assertThat(alert.name()).isEqualTo("Queue full");
        assertThat(alert.severity()).contains("P2");
        assertThat(alert.duration()).contains("5m");
        assertThat(alert.threshold().map(CatalogFilesTest::line)).contains("alert Queue  > 500 5m alerts.yaml:2:47");
    }

    @Test
    void filesOfKubernetesAndPrometheusAreNotOurs() {
        assertThat(read("service.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: x}\n"))
                .matches(CatalogFilesTest::saysNothing);
        assertThat(facts("alerts.yaml", "groups:\n- name: g\n  rules:\n  - {alert: A, expr: up == 0}\n")
                        .of(AlertRule.class))
                .hasSize(1);
        assertThat(read("docker-compose.yml", "services: [\n")).matches(CatalogFilesTest::saysNothing);
    }

    @Test
    void whatDoesNotFitIsLeftOutAndReported() {
        Checked<Facts> read = read("service.yaml", "nam: x\ncontacts: [{kind: phone}, 5]\nlogs: none\n");

        assertThat(read.value().all()).isEmpty();
        assertThat(read.diagnostics())
                .extracting(d -> d.rule() + " " + d.span().line())
                .containsExactly("schema 1", "unknown-key 1", "schema 2", "schema 2", "schema 3");
        assertThat(read("service.yaml", "a: b: c").diagnostics()).hasSize(1);
    }

    private static boolean saysNothing(Checked<Facts> read) {
        return read.diagnostics().isEmpty() && read.value().all().findAny().isEmpty();
    }

    private static Facts facts(String path, String text) {
        Checked<Facts> read = read(path, text);
        assertThat(read.diagnostics()).isEmpty();
        return read.value();
    }

    private static Checked<Facts> read(String path, String text) {
        return CatalogFiles.read(new Source(path, text));
    }

    private static String line(Threshold threshold) {
        return "%s %s %s %s %s %s %s"
                .formatted(
                        threshold.role().word(),
                        threshold.metric(),
                        threshold.qualifier().orElse(""),
                        threshold.comparator().symbol(),
                        threshold.quantity(),
                        threshold.duration().orElse(""),
                        threshold.span());
    }
}
