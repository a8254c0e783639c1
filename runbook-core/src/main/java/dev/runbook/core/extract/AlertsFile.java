package dev.runbook.core.extract;

import dev.runbook.core.data.Node;
import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Facts;
import dev.runbook.core.model.Threshold;
import dev.runbook.core.threshold.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The facts of an {@code alerts.yaml}: alerts that are no rules of Prometheus. */
final class AlertsFile {
    private AlertsFile() {}

    static Checked<Facts> read(Node root) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<Alert> alerts = new ArrayList<>();
        for (Node item : root.items("alerts")) {
            ServiceFile.named(item, "name").ifPresent(name -> alerts.add(alert(item, name)));
        }
        return new Checked<>(Facts.of(alerts.stream()), diagnostics);
    }

    private static Alert alert(Node item, Node.Scalar name) {
        Optional<Condition> condition = item.text("condition").flatMap(Condition::of);
        Optional<Threshold> threshold = condition.map(found -> found.threshold(
                item.get("condition").map(Node::span).orElse(name.span()),
                item.text("metric").orElseGet(() -> found.comparison().subject()),
                Optional.empty(),
                Optional.empty(),
                Threshold.Role.ALERT));
        return new Alert(
                name.span(),
                name.string(),
                item.text("severity"),
                item.text("condition"),
                threshold,
                item.text("for").or(() -> condition.map(Condition::comparison).flatMap(Comparison::duration)),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Confidence.CERTAIN);
    }
}
