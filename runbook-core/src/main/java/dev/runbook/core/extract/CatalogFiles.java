package dev.runbook.core.extract;

import dev.runbook.core.data.Node;
import dev.runbook.core.data.Schema;
import dev.runbook.core.data.Schemas;
import dev.runbook.core.data.Yaml;
import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.Facts;
import dev.runbook.core.prometheus.MonitoringFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads YAML and JSON files: our own catalogs, and files that watch, such as rule files of Prometheus. */
public final class CatalogFiles {
    /** What only files of Kubernetes and Prometheus begin a line with; ours may have the same name. */
    private static final Pattern NOT_OURS =
            Pattern.compile("^(apiVersion|groups|alert|- alert|- record|route|receivers) *:", Pattern.MULTILINE);

    private CatalogFiles() {}

    /** What the file says; nothing where it is neither. */
    public static Checked<Facts> read(Source source) {
        Optional<Schema> schema = schema(source.path());
        if (schema.isEmpty() || NOT_OURS.matcher(source.text()).find()) {
            return MonitoringFiles.read(source);
        }
        Checked<Optional<Node>> yaml = Yaml.read(source);
        if (yaml.value().isEmpty()) {
            return new Checked<>(Facts.NONE, yaml.diagnostics());
        }
        Node root = yaml.value().get();
        List<Diagnostic> diagnostics = new ArrayList<>(yaml.diagnostics());
        diagnostics.addAll(Schemas.check(schema.get(), root, source));
        Checked<Facts> facts = switch (schema.get()) {
            case SERVICE -> Checked.of(ServiceFile.facts(root));
            case METRICS -> MetricsFile.read(root);
            default -> AlertsFile.read(root);
        };
        diagnostics.addAll(facts.diagnostics());
        return new Checked<>(facts.value(), diagnostics);
    }

    /** By the file's name, whatever its folder. */
    private static Optional<Schema> schema(String path) {
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "service.yaml", "service.yml" -> Optional.of(Schema.SERVICE);
            case "metrics.yaml", "metrics.yml" -> Optional.of(Schema.METRICS);
            case "alerts.yaml", "alerts.yml" -> Optional.of(Schema.ALERTS);
            default -> Optional.empty();
        };
    }
}
