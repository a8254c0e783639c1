package dev.runbook.core.page;

import dev.runbook.core.link.Graph;
import dev.runbook.core.link.Shown;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Dashboard;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Inhibition;
import dev.runbook.core.model.Panel;
import dev.runbook.core.model.Receiver;
import dev.runbook.core.model.RecordingRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the monitoring system does with alerts and metrics, as links: whom it tells, what it silences, what it shows. */
final class Monitoring {
    private static final int MOST = 20;
    private static final int FEW = 5;

    private final Graph graph;
    private final Map<String, List<Entry<Alert>>> silenced = new HashMap<>();
    private final Map<String, String> dashboards = new HashMap<>();
    private final Map<String, List<RecordingRule>> recordings = new HashMap<>();

    Monitoring(Graph graph) {
        this.graph = graph;
        if (!graph.catalog().facts().of(Inhibition.class).isEmpty()) {
            for (Entry<Alert> alert : graph.catalog().alerts()) {
                graph.inhibitedBy(alert.id())
                        .forEach(source -> silenced.computeIfAbsent(source.id(), id -> new ArrayList<>())
                                .add(alert));
            }
        }
        for (Dashboard dashboard : graph.catalog().facts().of(Dashboard.class)) {
            Shown.uid(dashboard.url()).ifPresent(uid -> dashboards.putIfAbsent(uid, dashboard.url()));
        }
        for (RecordingRule rule : graph.catalog().facts().of(RecordingRule.class)) {
            Stream.concat(Stream.of(rule.name()), rule.query().series().stream())
                    .distinct()
                    .forEach(name -> recordings
                            .computeIfAbsent(name, key -> new ArrayList<>())
                            .add(rule));
        }
    }

    /** Whom Alertmanager tells, each with the ways it does. */
    List<Ref> receivers(String alert) {
        return graph.receivers(alert).stream().map(Monitoring::receiver).toList();
    }

    /** The alerts that keep an alert silent. */
    List<Entry<Alert>> inhibitedBy(String alert) {
        return graph.inhibitedBy(alert);
    }

    /** The alerts that an alert keeps silent. */
    List<Entry<Alert>> inhibits(String alert) {
        return silenced.getOrDefault(alert, List.of());
    }

    /** The panels that show an alert's or a metric's series; a link where a runbook knows the dashboard's address. */
    List<Ref> panels(String id) {
        return graph.panels(id).stream().limit(MOST).map(this::panel).distinct().toList();
    }

    /** What the dashboard at an address shows, such as {@code Web shop: Orders, Errors}. */
    Optional<String> shows(String url) {
        List<String> panels = Shown.uid(url).map(graph.shown()::dashboard).orElse(List.of()).stream()
                .map(Panel::title)
                .filter(title -> !title.isEmpty())
                .distinct()
                .toList();
        String more = panels.size() > FEW ? " and " + (panels.size() - FEW) + " more" : "";
        return graph.shown()
                .title(url)
                .map(title -> title.contains(": ") || panels.isEmpty()
                        ? title
                        : title + ": " + String.join(", ", panels.subList(0, Math.min(FEW, panels.size()))) + more);
    }

    /** The rules that record a series of a name, or read it. */
    List<RecordingRule> recordings(String series) {
        return recordings.getOrDefault(series, List.of()).stream().limit(MOST).toList();
    }

    private Ref panel(Panel panel) {
        Optional<String> url = panel.uid().map(uid -> dashboards.getOrDefault(uid, ""));
        String title = panel.title().isEmpty() ? panel.dashboard() : panel.dashboard() + ": " + panel.title();
        return Ref.of(title, url.orElse(""));
    }

    private static Ref receiver(Receiver receiver) {
        return new Ref(receiver.name(), "", String.join(", ", receiver.channels()));
    }
}
