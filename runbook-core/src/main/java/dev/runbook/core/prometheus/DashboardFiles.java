package dev.runbook.core.prometheus;

import dev.runbook.core.data.Node;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Panel;
import dev.runbook.core.model.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the panels of dashboards of Grafana: in exports, in answers of its interface, in resources and config maps, with
 * panels in rows, old and new.
 */
final class DashboardFiles {
    /** What a panel of text or links shows is not measured. */
    private static final Set<String> UNMEASURED = Set.of("row", "text", "dashlist", "news", "welcome");
    /** LogQL uses the key of PromQL, and pipes, which PromQL has not. */
    private static final Pattern LOGS = Pattern.compile("[})]\\s*\\|");

    private final List<Panel> panels = new ArrayList<>();

    private DashboardFiles() {}

    static boolean mayHold(String text) {
        return (MonitoringFiles.hasKey(text, "panels") || MonitoringFiles.hasKey(text, "rows"))
                && MonitoringFiles.hasKey(text, "title")
                && (MonitoringFiles.hasKey(text, "targets") || MonitoringFiles.hasKey(text, "schemaVersion"));
    }

    /** Whether a text that cannot be read was surely meant to be a dashboard. */
    static boolean mustHold(String text) {
        return mayHold(text) && MonitoringFiles.hasKey(text, "expr");
    }

    static List<Panel> read(Documents documents) {
        DashboardFiles files = new DashboardFiles();
        documents.roots().forEach(files::visit);
        return files.panels;
    }

    private void visit(Node node) {
        Optional<String> title = node.text("title");
        boolean panels = node.items("panels").stream().anyMatch(DashboardFiles::isPanel)
                || node.items("rows").stream()
                        .anyMatch(row -> row.items("panels").stream().anyMatch(DashboardFiles::isPanel));
        if (title.isPresent() && panels) {
            Optional<String> uid = node.text("uid").filter(text -> !text.isBlank());
            node.items("panels").forEach(panel -> panel(panel, title.get(), uid));
            node.items("rows").forEach(row -> panel(row, title.get(), uid));
            return;
        }
        node.items().forEach(this::visit);
        node.entries().forEach(entry -> visit(entry.value()));
    }

    private static boolean isPanel(Node node) {
        return node.text("type").isPresent()
                && (node.get("title").isPresent() || node.get("targets").isPresent());
    }

    /** A panel, and those in it where it is a row. */
    private void panel(Node node, String dashboard, Optional<String> uid) {
        node.items("panels").forEach(inner -> panel(inner, dashboard, uid));
        String type = node.text("type").orElse("row");
        String title = node.text("title").orElse("").strip();
        List<Query> queries = queries(node);
        if (!UNMEASURED.contains(type) && (!queries.isEmpty() || !title.isEmpty())) {
            Span span = node.get("title").map(Node::span).orElse(node.span());
            panels.add(new Panel(span, dashboard, uid, node.text("id"), title, queries));
        }
    }

    private static List<Query> queries(Node panel) {
        List<Query> queries = new ArrayList<>();
        for (Node target : panel.items("targets")) {
            boolean ours = target.get("datasource")
                    .or(() -> panel.get("datasource"))
                    .map(DashboardFiles::mayBePrometheus)
                    .orElse(true);
            target.get("expr")
                    .filter(found -> ours)
                    .flatMap(found -> found.text().map(text -> Queries.read(found.span(), text)))
                    .filter(query -> !query.text().isBlank()
                            && !LOGS.matcher(query.text()).find())
                    .ifPresent(queries::add);
        }
        return queries;
    }

    /** A data source has a type, or a name that a variable may make: then it may be any. */
    private static boolean mayBePrometheus(Node source) {
        String name = source.text("type").or(source::text).orElse("").toLowerCase(Locale.ROOT);
        boolean named = source.text("type").isPresent() && !name.contains("$");
        return named
                ? Set.of("prometheus", "datasource", "mixed").contains(name)
                        || name.contains("prometheus")
                        || name.contains("victoriametrics")
                : !name.contains("loki") && !name.contains("elastic") && !name.contains("influx");
    }
}
