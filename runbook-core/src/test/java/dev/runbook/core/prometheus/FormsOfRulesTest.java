package dev.runbook.core.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Facts;
import dev.runbook.core.model.RecordingRule;
import dev.runbook.core.model.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever file a rule stands in, each of its parts is known with its place in that file. */
class FormsOfRulesTest {
    private static final String GROUPS = """
            groups:
            - name: queue
              rules:
              - record: queue:length:max
                expr: max(queue_length)
              - alert: QueueFull
                expr: 'queue:length:max > 500'
                for: 5m
                keep_firing_for: 10m
                labels: {severity: "critical"}
                annotations:
                  summary: 'It''s {{ $value }} long'
                  runbook_url: https://r.example.com/QueueFull
            """;
    private static final String JSON = """
            {"groups": [{"name": "queue", "rules": [
              {"expr": "max(queue_length)", "record": "queue:length:max"},
              {"alert": "QueueFull", "annotations": {"summary": "It's {{ $value }} long",
                "runbook_url": "https://r.example.com/QueueFull"},
               "expr": "queue:length:max > 500", "for": "5m", "keep_firing_for": "10m",
               "labels": {"severity": "critical"}}]}]}
            """;

    @Test
    void yamlAndItsResources() {
        check("r.yaml", GROUPS);
        check("r.yml", GROUPS.replace("\n", "\r\n"));
        check("r.yaml", "kind: List\nitems:\n- kind: PrometheusRule\n  spec:\n" + GROUPS.indent(4));
        check("r.yaml", "---\na: \ud83d\ude00\n---\n" + GROUPS + "---\nb: 2\n");
    }

    @Test
    void jsonAndItsResources() {
        check("r.json", JSON);
        check("r.json", JSON.replace("\n", ""));
        check("r.json", "{\"kind\": \"PrometheusRule\", \"spec\": " + JSON + "}");
        check("r.yaml", JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"|", "|-", "|+", "|2-", ">"})
    void filesWithinConfigMaps(String style) {
        check("c.yaml", "kind: ConfigMap\ndata:\n  other: x\n  r.json: " + style + "\n" + JSON.indent(4) + "  z: 1\n");
        if (!style.equals(">")) {
            check("c.yaml", "kind: ConfigMap\ndata:\n  r.yml: " + style + "\n" + GROUPS.indent(4) + "  z: 1\n");
        }
    }

    @Test
    void filesWithinQuotedTexts() {
        String quoted = GROUPS.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        check("c.json", "{\"kind\": \"ConfigMap\", \"data\": {\"r.yml\": \"" + quoted + "\"}}");
        check("c.yaml", "data:\n  r.yml: \"" + quoted.replace("for:", "\\\n    for:") + "\"\n");
        check("c.yaml", "data:\n  r.json: '" + JSON.replace("'", "''").replace("\n", " ") + "'\n");
    }

    @Test
    void severalRulesOfAnAnchorAreOne() {
        Facts facts = MonitoringFiles.read(new Source(
                        "r.yaml",
                        "x: &r {alert: A, expr: up == 0, labels: &l {severity: page}}\ngroups: [{name: g, rules: [*r, *r,"
                                + " {alert: B, expr: up == 1, labels: {<<: *l}}]}]\n"))
                .value();

        assertThat(facts.of(AlertRule.class))
                .extracting(
                        AlertRule::name,
                        rule -> rule.severity().map(Written::text).orElse(""))
                .containsExactly(tuple("A", "page"), tuple("B", "page"));
    }

    @Test
    void everyRuleOfTheContentKnowsItsPlaces() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", "content", "src", "runbooks"))) {
            List<Path> rules = files.filter(file -> file.endsWith("rules.yaml")).toList();
            assertThat(rules).isNotEmpty();
            for (Path file : rules) {
                Source source = new Source(file.toString(), Files.readString(file));
                Checked<Facts> read = MonitoringFiles.read(source);
                assertThat(read.diagnostics()).isEmpty();
                assertThat(read.value().of(AlertRule.class)).isNotEmpty().allSatisfy(rule -> {
                    assertThat(plain(source, rule.span())).isEqualTo(rule.name());
                    RulePlaces.check(source, rule);
                });
            }
        }
    }

    private static void check(String path, String text) {
        Source source = new Source(path, text);
        Checked<Facts> read = MonitoringFiles.read(source);
        assertThat(read.diagnostics()).as(text).isEmpty();
        List<AlertRule> rules = read.value().of(AlertRule.class);
        assertThat(rules).as(text).hasSize(1);
        AlertRule rule = rules.get(0);
        assertThat(rule.group()).contains("queue");
        assertThat(plain(source, rule.span())).isEqualTo("QueueFull").isEqualTo(rule.name());
        assertThat(plain(source, rule.query().span()))
                .isEqualTo("queue:length:max > 500")
                .isEqualTo(rule.expression());
        assertThat(rule.duration().map(written -> plain(source, written.span())))
                .contains("5m");
        assertThat(rule.keepFiring().map(written -> plain(source, written.span())))
                .contains("10m");
        assertThat(plain(source, rule.labels().get("severity").span())).isEqualTo("critical");
        assertThat(rule.annotations().get("summary").text()).isEqualTo("It's {{ $value }} long");
        assertThat(rule.runbookUrl().map(written -> plain(source, written.span())))
                .contains("https://r.example.com/QueueFull");
        RulePlaces.check(source, rule);
        assertThat(read.value().of(RecordingRule.class)).singleElement().satisfies(record -> {
            assertThat(plain(source, record.span())).isEqualTo(record.name()).isEqualTo("queue:length:max");
            assertThat(plain(source, record.query().span())).isEqualTo("max(queue_length)");
        });
    }

    private static String plain(Source source, Span span) {
        return source.text(span).replaceAll("^(?:\\\\?\"|'+)|(?:\\\\?\"|'+)$", "");
    }
}
