package dev.runbook.core.link;

import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.RecordingRule;
import dev.runbook.core.model.SeriesList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The series that a service defines or asks for anywhere, and the names of its metrics.
 *
 * @param series of its queries, lists and recording rules
 * @param metrics by their words
 */
public record DefinedSeries(NavigableSet<String> series, Set<String> metrics) {
    private static final List<String> PARTS = List.of("_bucket", "_sum", "_count", "_total");

    public DefinedSeries {
        metrics = Set.copyOf(metrics);
    }

    /**
     * Collects them.
     *
     * @param names the names of series in an expression
     */
    public static DefinedSeries of(ServiceFacts service, Function<String, Stream<String>> names) {
        Stream<String> queried = Queried.of(service).flatMap(query -> names.apply(query.text()));
        Stream<String> listed = service.facts().of(SeriesList.class).stream().flatMap(list -> list.names().stream());
        Stream<String> recorded =
                service.facts().of(RecordingRule.class).stream().map(RecordingRule::name);
        NavigableSet<String> series =
                Stream.of(queried, listed, recorded).flatMap(all -> all).collect(Collectors.toCollection(TreeSet::new));
        Set<String> metrics = service.metrics().stream()
                .map(Entry::fact)
                .flatMap(metric -> Stream.concat(Stream.of(metric.name()), metric.aliases().stream()))
                .map(Names::words)
                .collect(Collectors.toSet());
        return new DefinedSeries(series, metrics);
    }

    /** Whether the name is that of a series, of a part or the whole of one, or of a metric. */
    public boolean has(String name) {
        String next = series.ceiling(name);
        boolean begins = next != null && next.startsWith(name + "_");
        String floor = series.floor(name);
        boolean listed =
                floor != null && floor.endsWith("*") && name.startsWith(floor.substring(0, floor.length() - 1));
        String whole = PARTS.stream()
                .filter(name::endsWith)
                .findFirst()
                .map(end -> name.substring(0, name.length() - end.length()))
                .orElse(name);
        boolean part = series.contains(name)
                || series.contains(whole)
                || PARTS.stream().anyMatch(end -> series.contains(whole + end));
        return begins || listed || part || metrics.contains(Names.words(name));
    }

    /** Whether a series begins with the same word, and the name has words enough to be one of them. */
    public boolean isAkin(String name) {
        int first = name.indexOf('_');
        int second = name.indexOf('_', first + 1);
        String family = first < 0 ? name : name.substring(0, first + 1);
        String next = series.ceiling(family);
        return first > 0 && second > 0 && next != null && next.startsWith(family);
    }
}
