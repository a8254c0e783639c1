package dev.runbook.core.page;

import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Link;
import dev.runbook.core.model.Metric;
import dev.runbook.core.model.Query;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that is said of a metric.
 *
 * @param query cut into words, so that they can be coloured; empty where none is known
 * @param bands its figures on a scale, one for each kind of unit
 * @param thresholds in the order of their roles
 * @param rules the first of those that raise its alerts
 * @param panels of dashboards that show it
 */
public record MetricPage(
        Entry<Metric> metric,
        Optional<Ref> in,
        List<PromqlPart> query,
        List<Band> bands,
        List<ThresholdRow> thresholds,
        List<AlertRow> alerts,
        List<RuleText> rules,
        List<Recording> recordings,
        List<Ref> panels,
        List<Relation> relations,
        List<Detail> details)
        implements Page {
    private static final int MOST_RULES = 8;
    private static final int MOST_NAMES = 12;
    private static final Set<Link.Kind> SHOWN = EnumSet.of(Link.Kind.MEASURES);

    /** A rule that records the metric under a name, or reads it. */
    public record Recording(String name, List<PromqlPart> expression, Ref source) {}

    static Stream<PlannedPage> plan(Edition edition) {
        return edition.graph().catalog().metrics().stream()
                .map(metric -> new PlannedPage(metric.url(), () -> of(edition, metric)));
    }

    private static MetricPage of(Edition edition, Entry<Metric> metric) {
        List<Detail> details = new ArrayList<>();
        Detail.of("Unit", metric.fact().unit()).ifPresent(details::add);
        Detail.of("Part", metric.fact().qualifier()).ifPresent(details::add);
        List<String> names = names(metric.fact(), edition.figures(metric.id()));
        if (!names.isEmpty()) {
            details.add(Detail.of("Also called", String.join(", ", names)));
        }
        List<Entry<Alert>> alerts = Relation.to(edition, metric.id(), Link.Kind.MEASURES).stream()
                .flatMap(entry -> edition.alert(entry.id()).stream())
                .sorted(Holdings.BY_URGENCY)
                .toList();
        details.add(Detail.of("Source", edition.source(metric.fact().span())));
        return new MetricPage(
                metric,
                edition.service(metric.service()),
                metric.fact()
                        .query()
                        .map(query -> PromqlPart.of(query.text().strip()))
                        .orElse(List.of()),
                Bands.of(Ref.name(metric.fact()), List.of(), edition.figures(metric.id())),
                ThresholdRow.of(edition, Ref.name(metric.fact()), edition.figures(metric.id())),
                alerts.stream().map(alert -> AlertRow.of(edition, alert)).toList(),
                alerts.stream()
                        .flatMap(alert -> alert.fact().rules().stream())
                        .limit(MOST_RULES)
                        .map(rule -> RuleText.of(edition, rule))
                        .toList(),
                edition.monitoring().recordings(metric.fact().name()).stream()
                        .map(rule -> new Recording(
                                rule.name(), PromqlPart.of(rule.query().text().strip()), edition.source(rule.span())))
                        .toList(),
                edition.monitoring().panels(metric.id()),
                Relation.of(edition, metric.id(), SHOWN),
                details);
    }

    /** Declared names, then those under which somebody gave a figure. */
    private static List<String> names(Metric metric, List<Figure> figures) {
        Stream<String> said = figures.stream()
                .map(figure ->
                        Ref.name(figure.threshold().metric(), figure.threshold().qualifier()));
        return Stream.concat(metric.aliases().stream(), said)
                .filter(name -> !name.isBlank() && !name.equalsIgnoreCase(Ref.name(metric)))
                .distinct()
                .limit(MOST_NAMES)
                .toList();
    }

    @Override
    public String kind() {
        return "metric";
    }

    @Override
    public String url() {
        return metric.url();
    }

    @Override
    public String title() {
        return Ref.name(metric.fact());
    }

    @Override
    public Optional<String> service() {
        return Optional.of(metric.service());
    }

    @Override
    public List<Ref> breadcrumbs() {
        return in.stream().toList();
    }

    @Override
    public Optional<Searchable> search() {
        List<String> names = Stream.concat(Stream.of(metric.fact().name()), metric.fact().aliases().stream())
                .toList();
        String text = Stream.of(
                        metric.fact().description(), metric.fact().query().map(Query::text))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
        String limits =
                thresholds.stream().map(row -> row.role() + " " + row.limit()).collect(Collectors.joining("\n"));
        return Optional.of(new Searchable(Optional.empty(), names, text + "\n" + limits));
    }
}
