package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a Prometheus server said when it was asked.
 *
 * @param address without name and password
 * @param rules the alerting rules that it has loaded; nothing where it did not say
 * @param series the names of all its series; nothing where it did not say
 * @param troubles why something is missing, each a clause such as {@code it answered with status 503}
 */
public record LiveServer(
        String address, Optional<List<LoadedRule>> rules, Optional<List<String>> series, List<String> troubles) {
    /** The name under which findings about the server itself stand, since it is no file. */
    public static final String PLACE = "prometheus.json";

    public LiveServer {
        rules = rules.map(List::copyOf);
        series = series.map(List::copyOf);
        troubles = List.copyOf(troubles);
    }

    /** The names of its series as a list, at the place where findings about it stand. */
    public Optional<SeriesList> list() {
        return series.filter(names -> !names.isEmpty()).map(names -> new SeriesList(Span.startOf(PLACE), names));
    }
}
