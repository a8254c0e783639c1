package dev.runbook.core.page;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Related;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Finding;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Threshold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The findings that hold two sources against each other, found by the places that they speak of. */
final class Disagreements {
    private static final Set<String> RULES = Set.of(
            "alert-name-mismatch",
            "duration-drift",
            "endpoint-two-meanings",
            "escalation-inconsistent",
            "inconsistent-path",
            "recovery-target-contradiction",
            "runbook-url-dead",
            "severity-drift",
            "threshold-contradiction",
            "threshold-drift",
            "threshold-gap");

    private final List<Finding> all;
    private final Map<String, List<Finding>> byFile = new HashMap<>();

    private Disagreements(List<Finding> all) {
        this.all = all;
        for (Finding finding : all) {
            places(finding)
                    .map(Span::file)
                    .distinct()
                    .forEach(file -> byFile.computeIfAbsent(file, key -> new ArrayList<>())
                            .add(finding));
        }
    }

    static Disagreements of(List<Finding> findings) {
        return new Disagreements(findings.stream()
                .filter(finding -> RULES.contains(finding.diagnostic().rule()))
                .filter(finding -> !finding.diagnostic().related().isEmpty())
                .sorted(FindingRow.ORDER)
                .toList());
    }

    /** Worst first. */
    List<Finding> all() {
        return all;
    }

    /** Those that speak of an alert: its text, its figure or its rules. */
    List<Finding> about(Alert alert) {
        List<Span> own = new ArrayList<>();
        own.add(alert.span());
        alert.body().ifPresent(body -> own.add(body.span()));
        alert.threshold().map(Threshold::span).ifPresent(own::add);
        alert.rules().stream().map(AlertRule::body).forEach(own::add);
        return own.stream()
                .map(Span::file)
                .distinct()
                .flatMap(file -> byFile.getOrDefault(file, List.of()).stream())
                .distinct()
                .filter(finding ->
                        places(finding).anyMatch(place -> own.stream().anyMatch(span -> span.contains(place))))
                .sorted(FindingRow.ORDER)
                .toList();
    }

    private static Stream<Span> places(Finding finding) {
        Diagnostic diagnostic = finding.diagnostic();
        return Stream.concat(
                Stream.of(diagnostic.span()), diagnostic.related().stream().map(Related::span));
    }
}
