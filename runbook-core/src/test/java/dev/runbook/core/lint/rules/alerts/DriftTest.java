package dev.runbook.core.lint.rules.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.Analysis;
import dev.runbook.core.Progress;
import dev.runbook.core.Runbooks;
import dev.runbook.core.Sources;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.lint.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Texts that depart from their rules, and texts that say the same in other writing; each as a page and as a chapter. */
class DriftTest {
    private static final Map<String, String> EXPRESSIONS = Map.of(
            "ERRORS", "sum(rate(http_requests_total{status=~\"5..\"}[5m])) / sum(rate(http_requests_total[5m]))",
            "SUCCESS", "sum(rate(jobs_success_total[5m])) / sum(rate(jobs_total[5m]))",
            "P95", "histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[5m])))",
            "AVAILABLE", "node_filesystem_avail_bytes / node_filesystem_size_bytes",
            "MEMORY", "(1 - node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes)");
    private static final Pattern LEVEL = Pattern.compile(" \\[(\\w+)\\]");
    private static final Set<String> DRIFTS = Set.of("threshold-drift", "duration-drift", "severity-drift");

    /** What a line of the list says. */
    private record Case(String line, String said, String level, List<String> rule, String expected) {}

    @Test
    void aChapterIsHeldAgainstItsRule() {
        List<Source> sources = new ArrayList<>();
        List<Case> cases = cases();
        StringBuilder text = new StringBuilder("# Parcel desk\n\n## Alert runbooks\n");
        for (int i = 0; i < cases.size(); i++) {
            Case one = cases.get(i);
            String level = one.level.isEmpty() ? "" : "**Severity**: " + one.level + "\n\n";
            text.append("\n### ParcelTrouble").append(i).append("\n\n").append(level);
            text.append("**Alert**: ").append(one.said).append("\n\n1. Look: `kubectl get pods`\n");
        }
        sources.add(new Source("alerts.md", text.toString()));
        check(sources, cases);
    }

    @Test
    void aPageIsHeldAgainstItsRule() {
        List<Source> sources = new ArrayList<>();
        List<Case> cases = cases();
        for (int i = 0; i < cases.size(); i++) {
            Case one = cases.get(i);
            String level = one.level.isEmpty() ? "" : "---\nseverity: " + one.level + "\n---\n";
            String text = level + "# ParcelTrouble" + i + "\n\n## Meaning\n\nThis alert fires when " + one.said
                    + ".\n\n## Impact\n\nParcels are late for 45 minutes.\n";
            sources.add(new Source("ParcelTrouble" + i + ".md", text));
        }
        check(sources, cases);
    }

    private static void check(List<Source> texts, List<Case> cases) {
        StringBuilder rules = new StringBuilder("groups:\n  - name: parcels\n    rules:\n");
        Map<String, String> expected = new TreeMap<>();
        for (int i = 0; i < cases.size(); i++) {
            List<String> rule = cases.get(i).rule;
            rules.append("      - alert: ParcelTrouble").append(i).append('\n');
            rules.append("        expr: ").append(written(rule.get(0))).append('\n');
            if (rule.size() > 1 && !rule.get(1).isBlank()) {
                rules.append("        for: ").append(rule.get(1).strip()).append('\n');
            }
            if (rule.size() > 2) {
                rules.append("        labels: {severity: ")
                        .append(rule.get(2).strip())
                        .append("}\n");
            }
            expected.put("ParcelTrouble" + i, cases.get(i).expected + "  " + cases.get(i).line);
        }
        texts.add(new Source("rules.yaml", rules.toString()));
        Analysis analysis = Runbooks.analyse(Sources.of(texts), LocalDate.of(2026, 7, 1), Progress.SILENT);
        Map<String, Set<String>> found = new TreeMap<>();
        for (Finding finding : analysis.findings()) {
            Diagnostic diagnostic = finding.diagnostic();
            if (DRIFTS.contains(diagnostic.rule())) {
                Matcher name = Pattern.compile("ParcelTrouble\\d+").matcher(diagnostic.message());
                assertThat(name.find()).isTrue();
                found.computeIfAbsent(name.group(), alert -> new TreeSet<>()).add(diagnostic.rule());
            }
        }
        Map<String, String> actual = new TreeMap<>();
        for (int i = 0; i < cases.size(); i++) {
            Set<String> drifts = found.getOrDefault("ParcelTrouble" + i, Set.of("silent"));
            actual.put("ParcelTrouble" + i, String.join(" ", drifts) + "  " + cases.get(i).line);
        }
        assertThat(actual).isEqualTo(expected);
        assertThat(cases.stream().filter(one -> !one.expected.equals("silent"))).hasSizeGreaterThanOrEqualTo(40);
    }

    private static String written(String expression) {
        String written = expression.strip();
        for (Map.Entry<String, String> shorthand : EXPRESSIONS.entrySet()) {
            written = written.replace(shorthand.getKey(), shorthand.getValue());
        }
        return written;
    }

    private static List<Case> cases() {
        try (InputStream in = Objects.requireNonNull(DriftTest.class.getResourceAsStream("drifts.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(DriftTest::of)
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case of(String line) {
        String[] parts = line.split(" \\| ", -1);
        Matcher level = LEVEL.matcher(parts[0]);
        String said = level.replaceFirst("");
        return new Case(
                line,
                said,
                level.reset().find() ? level.group(1) : "",
                List.of(parts[1].split(";", -1)),
                parts[2].strip());
    }
}
