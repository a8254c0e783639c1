package dev.runbook.core.prometheus;

import dev.runbook.core.data.Node;
import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Fact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the rules of Prometheus in a file: in plain rule files, in PrometheusRule resources, in config maps and in single
 * rules that a template puts together.
 */
final class RuleFiles {
    private final RuleReader reader;
    private final List<Fact> facts = new ArrayList<>();
    private final List<AlertRule> unnamed = new ArrayList<>();
    /** An alias repeats what stands at its anchor; it is there once. */
    private final Set<Span> seen = new HashSet<>();

    private RuleFiles(RuleReader reader) {
        this.reader = reader;
    }

    static boolean mayHold(String text) {
        boolean alerts = MonitoringFiles.hasKey(text, "alert")
                && (MonitoringFiles.hasKey(text, "expr")
                        || MonitoringFiles.hasKey(text, "labels")
                        || MonitoringFiles.hasKey(text, "annotations"));
        return alerts || (MonitoringFiles.hasKey(text, "record") && MonitoringFiles.hasKey(text, "expr"));
    }

    /** Whether a text that cannot be read was surely meant to hold rules. */
    static boolean mustHold(String text) {
        return mayHold(text) && MonitoringFiles.hasKey(text, "groups") && MonitoringFiles.hasKey(text, "rules");
    }

    /** The rules; those whose name only a run of the template would tell are left out and are one info. */
    static Checked<List<Fact>> read(Source source, Documents documents) {
        RuleFiles files = new RuleFiles(new RuleReader(documents.text()));
        if (documents.roots().isEmpty()) {
            RuleLines.of(source).forEach(files::add);
        }
        documents.roots().forEach(root -> files.visit(root, Optional.empty()));
        return new Checked<>(files.facts, files.problem().stream().toList());
    }

    private void visit(Node node, Optional<String> group) {
        if (seen.contains(node.span()) && RuleReader.isRule(node)) {
            return;
        }
        if (RuleReader.isAlert(node)) {
            add(reader.alert(node, group));
        } else if (RuleReader.isRecording(node)) {
            facts.add(reader.recording(node));
        }
        if (RuleReader.isRule(node)) {
            seen.add(node.span());
        }
        Optional<String> name = node.items("rules").isEmpty() ? Optional.empty() : reader.text(node, "name");
        node.items().forEach(item -> visit(item, group));
        node.entries().forEach(entry -> visit(entry.value(), name));
    }

    private void add(AlertRule rule) {
        if (rule.name().contains("{{")) {
            unnamed.add(rule);
        } else {
            facts.add(rule);
        }
    }

    private Optional<Diagnostic> problem() {
        return unnamed.stream().findFirst().map(first -> {
            int more = unnamed.size() - 1;
            String message = more == 0
                    ? "The name of this alert is made by a template, so it cannot be joined with a runbook."
                    : "The names of this alert and of " + more
                            + " more in the file are made by a template, so they cannot be joined with runbooks.";
            return Diagnostic.of(
                    "yaml-syntax",
                    Severity.INFO,
                    first.span(),
                    message,
                    "Write the name out, or assign it in the same file.");
        });
    }
}
