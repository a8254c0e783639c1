package dev.runbook.core.extract;

import dev.runbook.core.data.Node;
import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.model.Fact;
import dev.runbook.core.model.Facts;
import dev.runbook.core.model.Metric;
import dev.runbook.core.model.Query;
import dev.runbook.core.model.SeriesList;
import dev.runbook.core.model.Threshold;
import dev.runbook.core.prometheus.Queries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The facts of a {@code metrics.yaml}: metrics, the thresholds that each role of them states, and the series there are. */
final class MetricsFile {
    private final List<Fact> facts = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private MetricsFile() {}

    static Checked<Facts> read(Node root) {
        MetricsFile file = new MetricsFile();
        root.items("metrics").forEach(file::metric);
        root.get("series").flatMap(MetricsFile::series).ifPresent(file.facts::add);
        return new Checked<>(Facts.of(file.facts.stream()), file.diagnostics);
    }

    private void metric(Node item) {
        Optional<Node.Scalar> name = ServiceFile.named(item, "name");
        if (name.isEmpty()) {
            return;
        }
        Metric metric = new Metric(
                name.get().span(),
                name.get().string(),
                item.text("qualifier"),
                item.text("unit"),
                item.get("query").flatMap(MetricsFile::query),
                item.text("description"),
                item.items("aliases").stream()
                        .flatMap(alias -> alias.text().stream())
                        .toList(),
                Confidence.CERTAIN);
        facts.add(metric);
        item.get("thresholds").stream()
                .flatMap(node -> node.entries().stream())
                .forEach(entry -> threshold(metric, entry));
    }

    private static Optional<Query> query(Node node) {
        return node.text().map(text -> Queries.read(node.span(), text.strip()));
    }

    private static Optional<SeriesList> series(Node list) {
        List<String> names =
                list.items().stream().flatMap(item -> item.text().stream()).toList();
        return Optional.of(names).filter(all -> !all.isEmpty()).map(all -> new SeriesList(list.span(), all));
    }

    private void threshold(Metric metric, Node.Entry entry) {
        Optional<Threshold.Role> role = Stream.of(Threshold.Role.values())
                .filter(each -> each.word().equals(entry.key()))
                .findFirst();
        Optional<String> text = entry.value().text();
        if (role.isEmpty() || text.isEmpty()) {
            return;
        }
        Condition.of(text.get())
                .ifPresentOrElse(
                        condition -> facts.add(condition.threshold(
                                entry.value().span(), metric.name(), metric.qualifier(), metric.unit(), role.get())),
                        () -> diagnostics.add(Condition.unreadable(entry.value().span(), text.get())));
    }
}
