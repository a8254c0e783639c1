package dev.runbook.core.page;

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
 * @param bands its figures on a scale, one for each kind of unit
 * @param thresholds in the order of their roles
 */
public record MetricPage(
        Entry<Metric> metric,
        Optional<Ref> in,
        List<Band> bands,
        List<ThresholdRow> thresholds,
        List<AlertRow> alerts,
        List<Relation> relations,
        List<Detail> details)
        implements Page {
    private static final Set<Link.Kind> SHOWN = EnumSet.of(Link.Kind.MEASURES);

    static Stream<PlannedPage> plan(Edition edition) {
        return edition.graph().catalog().metrics().stream()
                .map(metric -> new PlannedPage(metric.url(), () -> of(edition, metric)));
    }

    private static MetricPage of(Edition edition, Entry<Metric> metric) {
        List<Detail> details = new ArrayList<>();
        Detail.of("Unit", metric.fact().unit()).ifPresent(details::add);
        Detail.of("Part", metric.fact().qualifier()).ifPresent(details::add);
        if (!metric.fact().aliases().isEmpty()) {
            details.add(Detail.of("Also called", String.join(", ", metric.fact().aliases())));
        }
        details.add(Detail.of("Source", edition.source(metric.fact().span())));
        return new MetricPage(
                metric,
                edition.service(metric.service()),
                Bands.of(Ref.name(metric.fact()), List.of(), edition.figures(metric.id())),
                ThresholdRow.of(edition, Ref.name(metric.fact()), edition.figures(metric.id())),
                Relation.to(edition, metric.id(), Link.Kind.MEASURES).stream()
                        .flatMap(entry -> edition.alert(entry.id()).stream())
                        .sorted(Holdings.BY_URGENCY)
                        .map(alert -> AlertRow.of(edition, alert))
                        .toList(),
                Relation.of(edition, metric.id(), SHOWN),
                details);
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
