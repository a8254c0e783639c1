package dev.runbook.core.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.Analysis;
import dev.runbook.core.Progress;
import dev.runbook.core.Runbooks;
import dev.runbook.core.Sources;
import dev.runbook.core.diagnostic.Edit;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.lint.Finding;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Written;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fix of {@code alert-without-runbook}, applied as text and read again. */
class RunbookUrlFixTest {
    private static final String URL = "https://ops.example.com/alerts/shop/CheckoutErrors/";
    private static final String BLOCK = """
            # who may change this: the shop
            groups:
              - name: shop
                rules:
                  - alert: CheckoutErrors   # the first to fire
                    expr: |
                      100 * shop_errors / shop_requests
                        > 5
                    labels: {severity: critical}
                    annotations:
                      # for the channel
                      summary: 'Checkout fails: {{ $value }} %'
                      description: |-
                        annotations: are no key here
                        look at the board
            """;

    @Test
    void anAnnotationIsWrittenBelowTheKey() {
        assertThat(fixed(BLOCK))
                .isEqualTo(BLOCK.replace(
                        "annotations:\n          # for",
                        "annotations:\n          runbook_url: " + URL + "\n          # for"));
    }

    @Test
    void aRuleWithoutAnnotationsGetsThemAtItsEnd() {
        String text = BLOCK.substring(0, BLOCK.indexOf("        annotations:"));
        assertThat(fixed(text)).isEqualTo(text + "        annotations:\n          runbook_url: " + URL + "\n");
    }

    @Test
    void theLastLineNeedsNoEnd() {
        String text = BLOCK.substring(0, BLOCK.indexOf("        annotations:") - 1) + " # page";
        assertThat(fixed(text)).isEqualTo(text + "\n        annotations:\n          runbook_url: " + URL);
    }

    @Test
    void lineEndsStay() {
        String text = BLOCK.replace("\n", "\r\n");
        assertThat(fixed(text)).doesNotContainPattern("[^\\r]\\n").contains("runbook_url: " + URL + "\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{summary: Fails};{runbook_url: \"URL\", summary: Fails}",
                "{ summary: Fails };{ runbook_url: \"URL\", summary: Fails }",
                "{};{runbook_url: \"URL\"}"
            })
    void annotationsInBracesStaySo(String before, String after) {
        String text = BLOCK.substring(0, BLOCK.indexOf("        annotations:")) + "        annotations: ";
        assertThat(fixed(text + before + "\n")).isEqualTo(text + after.replace("URL", URL) + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{alert: CheckoutErrors, expr: up == 0, annotations: {summary: Fails}};"
                        + "{alert: CheckoutErrors, expr: up == 0, annotations: {runbook_url: \"URL\", summary: Fails}}",
                "{alert: CheckoutErrors, expr: up == 0};"
                        + "{annotations: {runbook_url: \"URL\"}, alert: CheckoutErrors, expr: up == 0}",
                "{\"alert\": \"CheckoutErrors\", \"expr\": \"up == 0\"};"
                        + "{\"annotations\": {\"runbook_url\": \"URL\"}, \"alert\": \"CheckoutErrors\", \"expr\": \"up == 0\"}"
            })
    void aRuleInBracesStaysSo(String before, String after) {
        String head = "groups: [{name: shop, rules: [";
        assertThat(fixed(head + before + "]}]\n")).isEqualTo(head + after.replace("URL", URL) + "]}]\n");
    }

    @Test
    void jsonStaysJson() {
        String text = """
                {"groups": [{"name": "shop", "rules": [
                  {
                    "alert": "CheckoutErrors",
                    "annotations": {
                      "summary": "Checkout fails"
                    },
                    "expr": "up == 0"
                  }
                ]}]}
                """;
        assertThat(fixed(text))
                .isEqualTo(text.replace(
                        "{\n      \"summary\"", "{\n      \"runbook_url\": \"" + URL + "\",\n      \"summary\""));
    }

    @Test
    void aTemplateOfHelmIsNotEdited() {
        assertThat(edits(analysis(BLOCK.replace("expr: |", "expr: | {{- if .Values.on }}"))))
                .isEmpty();
        assertThat(edits(analysis(BLOCK.replace("critical", "'{{ .Values.severity }}'"))))
                .isEmpty();
    }

    /** The text after the fix, which leaves nothing to fix and changes nothing else that the file says. */
    private static String fixed(String text) {
        Analysis before = analysis(text);
        List<Edit> edits = new ArrayList<>(edits(before));
        assertThat(edits).hasSize(1);
        edits.sort(Comparator.comparing(Edit::span).reversed());
        StringBuilder out = new StringBuilder(text);
        edits.forEach(edit -> out.replace(edit.span().start(), edit.span().end(), edit.text()));
        Analysis after = analysis(out.toString());
        assertThat(edits(after)).isEmpty();
        AlertRule old = rules(before).get(0);
        AlertRule rule = rules(after).get(0);
        assertThat(rule.runbookUrl()).map(Written::text).contains(URL);
        assertThat(rule.annotations()).hasSize(old.annotations().size() + 1);
        assertThat(rule.expression()).isEqualTo(old.expression());
        assertThat(rule.labels().keySet()).isEqualTo(old.labels().keySet());
        return out.toString();
    }

    private static List<AlertRule> rules(Analysis analysis) {
        return analysis.context().graph().catalog().facts().of(AlertRule.class);
    }

    private static List<Edit> edits(Analysis analysis) {
        return analysis.findings().stream()
                .map(Finding::diagnostic)
                .filter(finding -> finding.rule().equals("alert-without-runbook"))
                .flatMap(finding -> finding.fix().stream())
                .flatMap(fix -> fix.edits().stream())
                .toList();
    }

    private static Analysis analysis(String rules) {
        return Runbooks.analyse(
                Sources.of(List.of(
                        new Source("runbook.yaml", "site: {url: 'https://ops.example.com'}\n"),
                        new Source("shop/rules.yaml", rules),
                        new Source("shop/alerts/CheckoutErrors.md", """
                                # CheckoutErrors

                                ## Meaning

                                Orders fail.

                                ## Diagnosis

                                1. Read the log: `journalctl -u shop`
                                """))),
                LocalDate.parse("2026-11-20"),
                Progress.SILENT);
    }
}
