package dev.runbook.core.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Facts;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that cannot be read, or only in part, is one info at most, and never an exception. */
class DamagedRulesTest {
    private static final String RULES =
            "groups:\n- name: g\n  rules:\n  - alert: DiskFull\n    expr: free < 5\n    labels: {severity: page}\n";

    @Test
    void damageIsOneInfo() {
        for (String text : List.of(
                RULES + "\t- alert: Tab\n\t  expr: up\n",
                RULES + "  - alert: [\n",
                RULES + "\u0000\u0001\u0002",
                RULES + "  - a: " + "[".repeat(200) + "]".repeat(200) + "\n",
                RULES + "    labels: {}\n    annotations: {a: 1, a: 2, b: 3, b: 4}\n",
                RULES + "  - alert: *nowhere\n",
                "a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\n"
                        + "d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d]\n" + RULES)) {
            Checked<Facts> read = read("r.yaml", text);
            assertThat(read.value().of(AlertRule.class))
                    .as(text)
                    .extracting(AlertRule::name)
                    .contains("DiskFull");
            assertOneInfo(read, text);
        }
        assertOneInfo(read("r.json", "{\"groups\": [{\"rules\": [{\"alert\": \"A\", \"expr\": \"up\"}"), "json");
        assertOneInfo(
                read("r.json", "{\n\"groups\": [{\"rules\": [{\n\"alert\": \"A\",\n\"expr\": \"up\",\n"), "lines");
        assertOneInfo(
                read("r.yaml", "data:\n  r: |\n" + (RULES + "  - [\n").indent(4) + "rules:\n" + RULES.indent(2)),
                "part");
    }

    @Test
    void strangeValuesAreNoReasonToStop() {
        for (String expr :
                List.of("", "0", "1e3", "null", "[a, b]", "{a: b}", "true", "~", "\"\"", "!!str 5", "|\n\n")) {
            Checked<Facts> read = read(
                    "r.yaml", "- alert: A\n  expr: " + expr + "\n  for: [5m]\n  labels: {a: null, b: [x], c: 1}\n");
            assertThat(read.diagnostics()).as(expr).isEmpty();
            assertThat(read.value().of(AlertRule.class))
                    .as(expr)
                    .singleElement()
                    .satisfies(rule -> {
                        assertThat(rule.duration()).isEmpty();
                        assertThat(rule.labels()).containsOnlyKeys("c");
                    });
        }
        assertThat(read("r.yaml", "- alert: 5\n  labels: x\n").value().of(AlertRule.class))
                .extracting(AlertRule::name)
                .containsExactly("5");
        assertThat(read("r.yaml", "- alert: [A]\n  expr: up\n- alert:\n  expr: up\n")
                        .value()
                        .all())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"package.json", "data.json", "compose.yaml"})
    void otherFilesSayNothing(String path) {
        for (String text : List.of(
                "{\"name\": \"x\", \"alert\": true, \"labels\": [",
                "{\"alert\": {\"expr\": 1}, \"labels\": {}}",
                "[" + "[".repeat(5000) + "\"alert\", \"expr\":",
                "{\"alert\": \"x\", \"record\": 5, \"expr")) {
            assertThat(read(path, text).diagnostics()).as(text).isEmpty();
        }
    }

    @Test
    void noTextMakesItFail() {
        Random random = new Random(7);
        String marks = "{}[]|>&*!%@`\"'\\:-#\n\t \r,?~\u0085\ud83d\u00e9";
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder(i % 2 == 0 ? RULES : "data:\n  r: |\n" + RULES.indent(4));
            for (int k = random.nextInt(4); k >= 0; k--) {
                text.insert(random.nextInt(text.length()), marks.charAt(random.nextInt(marks.length())));
            }
            String path = i % 3 == 0 ? "r.json" : "r.yaml";
            Source source = new Source(path, text.toString());
            Checked<Facts> read = MonitoringFiles.read(source);
            assertThat(read.diagnostics()).as(text.toString()).hasSizeLessThan(2);
            read.value()
                    .of(AlertRule.class)
                    .forEach(rule -> assertThat(rule.body().end())
                            .isLessThanOrEqualTo(source.text().length()));
        }
    }

    private static void assertOneInfo(Checked<Facts> read, String text) {
        assertThat(read.diagnostics()).as(text).singleElement().satisfies(found -> {
            assertThat(found.severity()).isEqualTo(Severity.INFO);
            assertThat(found.span().line()).isPositive();
        });
    }

    private static Checked<Facts> read(String path, String text) {
        return MonitoringFiles.read(new Source(path, text));
    }
}
