package dev.runbook.core.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Facts;
import dev.runbook.core.model.Written;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleFilesTest {
    private static final String GROUPS = """
            groups:
            - name: db
              rules:
              - record: x:rate
                expr: rate(x[5m])
              - alert: DatabaseDown
                expr: |
                  pg_up{job="db"} == 0
                for: 5m
                labels: {severity: critical, level: 1}
                annotations:
                  summary: "{{ $labels.instance }} is down"
                  runbook_url: https://r.example.com/DatabaseDown
            """;

    @Test
    void readsPlainRuleFiles() {
        AlertRule rule = only(GROUPS);

        assertThat(rule.name()).isEqualTo("DatabaseDown");
        assertThat(rule.span()).hasToString("rules.yaml:6:12");
        assertThat(rule.expression()).isEqualTo("pg_up{job=\"db\"} == 0");
        assertThat(rule.duration().map(Written::text)).contains("5m");
        assertThat(rule.severity().map(Written::text)).contains("critical");
        assertThat(rule.labels().get("level").text()).isEqualTo("1");
        assertThat(rule.annotations().get("summary").text()).isEqualTo("{{ $labels.instance }} is down");
        assertThat(rule.runbookUrl().map(Written::text)).contains("https://r.example.com/DatabaseDown");
    }

    @Test
    void readsCustomResourcesListsConfigMapsAndSeveralDocuments() {
        String resource = "apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nspec:\n" + GROUPS.indent(2);
        String map = "kind: ConfigMap\ndata:\n  rules.yml: |\n" + GROUPS.indent(4) + "  other: x\n";
        String list = "kind: List\nitems:\n- kind: X\n- spec:\n" + GROUPS.indent(4);

        assertThat(only(resource).span()).hasToString("rules.yaml:9:14");
        assertThat(only(map).span()).hasToString("rules.yaml:9:16");
        assertThat(only(list).name()).isEqualTo("DatabaseDown");
        assertThat(names("---\n" + GROUPS + "---\n" + resource)).containsExactly("DatabaseDown", "DatabaseDown");
    }

    @Test
    void readsTemplatesAsFarAsTheyCanBeRead() {
        Source source = source("""
                {{- $alert := "PoolExhausted" -}}
                {{- if not (has $alert .excluded) -}}
                alert: {{ $alert }}
                annotations:
                  summary: Pool of "{{ .name }}" is used up
                  description: |-
                    It has {{ .value }} left, {{ "{{ .more }}" }}.
                    {{- if .x }}
                  type: {{ .x }}
                    {{- end }}
                  runbook_url: https://r.example.com/{{ $alert }}.md
                expr: |
                  pool_used{namespace="{{ .namespace }}"} > 90
                for: {{ .for | default "5m" }}
                labels:
                  severity: warning
                {{- range $key, $val := .labels }}
                  {{ $key }}: {{ $val | quote }}
                {{- end }}
                {{/* over
                  two lines */}}
                {{- end -}}
                """);

        Checked<Facts> read = MonitoringFiles.read(source);

        assertThat(read.diagnostics()).isEmpty();
        AlertRule rule = read.value().of(AlertRule.class).get(0);
        assertThat(rule.name()).isEqualTo("PoolExhausted");
        assertThat(rule.span()).hasToString("rules.yaml:3:8");
        assertThat(rule.severity().map(Written::text)).contains("warning");
        assertThat(rule.runbookUrl().map(Written::text)).contains("https://r.example.com/PoolExhausted.md");
        assertThat(rule.labels()).containsOnlyKeys("severity");
        assertThat(rule.expression()).isEqualTo("pool_used{namespace=\"{{ .namespace }}\"} > 90");
        assertThat(rule.annotations().get("summary").text()).isEqualTo("Pool of \"{{ .name }}\" is used up");
    }

    @Test
    void whatOnlyARunOfTheTemplateWouldTellIsOneInfo() {
        Checked<Facts> read = MonitoringFiles.read(
                source(
                        "groups:\n- rules:\n  - alert: {{ .Values.name }}Down\n    expr: up == 0\n  - alert: Up\n    expr: up\n"));

        assertThat(read.value().of(AlertRule.class)).extracting(AlertRule::name).containsExactly("Up");
        assertThat(read.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.severity()).isEqualTo(Severity.INFO);
            assertThat(diagnostic.span()).hasToString("rules.yaml:3:12");
        });
    }

    @Test
    void rulesInWhatIsNoYamlAreReadLineByLine() {
        Checked<Facts> read = MonitoringFiles.read(source("""
                {{ range .Values.x }}
                - alert: "First"
                  expr: a > 1
                  for: 5m
                  labels: { severity: x
                - alert: Second
                  expr: |
                    b
                    severity: critical
                """));

        assertThat(read.value().of(AlertRule.class)).extracting(AlertRule::name).containsExactly("First", "Second");
        AlertRule first = read.value().of(AlertRule.class).get(0);
        assertThat(first.expression()).isEqualTo("a > 1");
        assertThat(first.duration().map(Written::text)).contains("5m");
        assertThat(first.span()).hasToString("rules.yaml:2:10");
        assertThat(read.value().of(AlertRule.class).get(1).severity().map(Written::text))
                .contains("critical");
        assertThat(read.diagnostics()).singleElement().matches(found -> found.severity() == Severity.INFO);
    }

    @Test
    void otherFilesSayNothingHoweverBroken() {
        for (String text :
                List.of("", "alert: x", "a: [", "on:\n  alert: true\n  b: [\n", "{{ .alert }}", "alerting: {a: 1}")) {
            Checked<Facts> read = MonitoringFiles.read(source(text));
            assertThat(read.diagnostics()).as(text).isEmpty();
            assertThat(read.value().all()).as(text).isEmpty();
        }
    }

    private static Source source(String text) {
        return new Source("rules.yaml", text);
    }

    private static AlertRule only(String text) {
        Checked<Facts> read = MonitoringFiles.read(source(text));
        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.value().of(AlertRule.class)).hasSize(1);
        return read.value().of(AlertRule.class).get(0);
    }

    private static List<String> names(String text) {
        return MonitoringFiles.read(source(text)).value().of(AlertRule.class).stream()
                .map(AlertRule::name)
                .toList();
    }
}
