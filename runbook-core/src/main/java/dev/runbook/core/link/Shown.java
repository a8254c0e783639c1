package dev.runbook.core.link;

import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Facts;
import dev.runbook.core.model.Metric;
import dev.runbook.core.model.Panel;
import dev.runbook.core.model.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the dashboards of Grafana show: found by a series that they query, and by the address of a dashboard. */
public final class Shown {
    private static final Pattern ADDRESS = Pattern.compile("/(?:d|d-solo)/([\\w-]{1,40})(?=[/?#]|$)");
    private static final Pattern PANEL = Pattern.compile("[?&](?:viewPanel|panelId|editPanel)=(?:panel-)?(\\d{1,9})");

    private final Map<String, List<Panel>> bySeries = new HashMap<>();
    private final Map<String, List<Panel>> byUid = new HashMap<>();

    private Shown() {}

    public static Shown of(Facts facts) {
        Shown shown = new Shown();
        for (Panel panel : facts.of(Panel.class)) {
            panel.queries().stream()
                    .flatMap(query -> query.series().stream())
                    .distinct()
                    .forEach(series -> shown.bySeries
                            .computeIfAbsent(series, key -> new ArrayList<>())
                            .add(panel));
            panel.uid()
                    .ifPresent(uid -> shown.byUid
                            .computeIfAbsent(uid, key -> new ArrayList<>())
                            .add(panel));
        }
        return shown;
    }

    /** The panels that query a series which a rule of the alert queries too, in the order of the files. */
    public List<Panel> panels(Alert alert) {
        return panels(alert.rules().stream().flatMap(rule -> series(rule.query())));
    }

    /** The panels that query a series of the metric's own query. */
    public List<Panel> panels(Metric metric) {
        return panels(metric.query().stream().flatMap(Shown::series));
    }

    /** The panels of the dashboard with this part of an address; empty where it is not known. */
    public List<Panel> dashboard(String uid) {
        return List.copyOf(byUid.getOrDefault(uid, List.of()));
    }

    /** The part of an address that tells which dashboard it is of, as in {@code /d/<uid>/name}. */
    public static Optional<String> uid(String url) {
        Matcher matcher = ADDRESS.matcher(url);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** What the page at an address shows: the title of its dashboard, and of its panel where the address names one. */
    public Optional<String> title(String url) {
        List<Panel> panels = uid(url).map(this::dashboard).orElse(List.of());
        Matcher matcher = PANEL.matcher(url);
        Optional<String> id = matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        return panels.stream()
                .findFirst()
                .map(first -> panels.stream()
                        .filter(panel -> id.isPresent()
                                && panel.id().equals(id)
                                && !panel.title().isEmpty())
                        .findFirst()
                        .map(panel -> panel.dashboard() + ": " + panel.title())
                        .orElse(first.dashboard()));
    }

    private static Stream<String> series(Query query) {
        return query.series().stream();
    }

    private List<Panel> panels(Stream<String> series) {
        return series.distinct()
                .map(name -> bySeries.getOrDefault(name, List.of()))
                .flatMap(Collection::stream)
                .distinct()
                .sorted(Comparator.comparing(Panel::span))
                .toList();
    }
}
