package dev.runbook.core.link;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Facts;
import dev.runbook.core.model.RecordingRule;
import dev.runbook.core.model.SeriesList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The series that there are for a service: those that its {@code metrics.yaml} lists, or one at the root of the source for
 * all services, and those that recording rules make.
 *
 * @param lists at least one
 * @param recorded names that recording rules make
 */
public record KnownSeries(List<Listed> lists, Set<String> recorded) {
    /** What Prometheus itself adds. */
    private static final Set<String> OWN = Set.of("up", "ALERTS", "ALERTS_FOR_STATE");

    private static final String SCRAPE = "scrape_";
    private static final List<String> PARTS = List.of("_bucket", "_sum", "_count", "_total", "_created");

    public KnownSeries {
        lists = List.copyOf(lists);
    }

    /**
     * One list, which many services may share: that of a server has tens of thousands of names.
     *
     * @param names in full
     * @param beginnings of names
     */
    public record Listed(Span span, Set<String> names, List<String> beginnings) {
        static Listed of(SeriesList list) {
            Map<Boolean, List<String>> kinds =
                    list.names().stream().collect(Collectors.partitioningBy(name -> name.endsWith("*")));
            return new Listed(
                    list.span(),
                    new HashSet<>(kinds.getOrDefault(false, List.of())),
                    kinds.getOrDefault(true, List.of()).stream()
                            .map(name -> name.substring(0, name.length() - 1))
                            .toList());
        }
    }

    /** What is known for each service that series are listed for, by its id. */
    public static Map<String, KnownSeries> byService(Graph graph) {
        Facts all = graph.catalog().facts();
        Set<String> recorded =
                all.of(RecordingRule.class).stream().map(RecordingRule::name).collect(Collectors.toSet());
        List<Listed> shared = all.of(SeriesList.class).stream()
                .filter(SeriesList::isShared)
                .map(Listed::of)
                .toList();
        Map<String, KnownSeries> known = new HashMap<>();
        for (ServiceFacts service : graph.services()) {
            List<Listed> lists = Stream.concat(
                            service.facts().of(SeriesList.class).stream()
                                    .filter(list -> !list.isShared())
                                    .map(Listed::of),
                            shared.stream())
                    .toList();
            if (!lists.isEmpty()) {
                known.put(service.service(), new KnownSeries(lists, recorded));
            }
        }
        return known;
    }

    /** Whether there is such a series, or a histogram or counter that has it as a part. */
    public boolean has(String name) {
        String whole = whole(name);
        return OWN.contains(name)
                || name.startsWith(SCRAPE)
                || isListed(name)
                || isListed(whole)
                || PARTS.stream().anyMatch(part -> isListed(whole + part))
                || lists.stream().flatMap(list -> list.beginnings().stream()).anyMatch(name::startsWith);
    }

    /** All names in full, in no order. */
    public List<String> names() {
        return Stream.concat(lists.stream().flatMap(list -> list.names().stream()), recorded.stream())
                .toList();
    }

    private boolean isListed(String name) {
        return recorded.contains(name)
                || lists.stream().anyMatch(list -> list.names().contains(name));
    }

    private static String whole(String name) {
        return PARTS.stream()
                .filter(name::endsWith)
                .findFirst()
                .map(part -> name.substring(0, name.length() - part.length()))
                .orElse(name);
    }
}
