package dev.runbook.core.link;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Facts;
import dev.runbook.core.model.RecordingRule;
import dev.runbook.core.model.SeriesList;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The series that there are for a service: those that its {@code metrics.yaml} lists, or one at the root of the source for
 * all services, and those that recording rules make.
 *
 * @param list where they are listed
 * @param names in full
 * @param beginnings of names
 */
public record KnownSeries(Span list, NavigableSet<String> names, List<String> beginnings) {
    /** What Prometheus itself adds. */
    private static final Set<String> OWN = Set.of("up", "ALERTS", "ALERTS_FOR_STATE");

    private static final String SCRAPE = "scrape_";
    private static final List<String> PARTS = List.of("_bucket", "_sum", "_count", "_total", "_created");

    public KnownSeries {
        beginnings = List.copyOf(beginnings);
    }

    /** Nothing where nobody lists series for the service. */
    public static Optional<KnownSeries> of(ServiceFacts service, Facts all) {
        List<SeriesList> lists = Stream.concat(
                        service.facts().of(SeriesList.class).stream(),
                        all.of(SeriesList.class).stream()
                                .filter(list -> !list.span().file().contains("/")))
                .distinct()
                .toList();
        if (lists.isEmpty()) {
            return Optional.empty();
        }
        NavigableSet<String> names = new TreeSet<>();
        List<String> beginnings = new ArrayList<>();
        all.of(RecordingRule.class).forEach(rule -> names.add(rule.name()));
        for (SeriesList list : lists) {
            for (String name : list.names()) {
                if (name.endsWith("*")) {
                    beginnings.add(name.substring(0, name.length() - 1));
                } else {
                    names.add(name);
                }
            }
        }
        return Optional.of(new KnownSeries(lists.get(0).span(), names, beginnings));
    }

    /** Whether there is such a series, or a histogram or counter that has it as a part. */
    public boolean has(String name) {
        String whole = whole(name);
        return OWN.contains(name)
                || name.startsWith(SCRAPE)
                || names.contains(name)
                || names.contains(whole)
                || PARTS.stream().anyMatch(part -> names.contains(whole + part))
                || beginnings.stream().anyMatch(name::startsWith);
    }

    private static String whole(String name) {
        return PARTS.stream()
                .filter(name::endsWith)
                .findFirst()
                .map(part -> name.substring(0, name.length() - part.length()))
                .orElse(name);
    }
}
