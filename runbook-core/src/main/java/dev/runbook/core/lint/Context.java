package dev.runbook.core.lint;

import dev.runbook.core.config.Config;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.link.Coverage;
import dev.runbook.core.link.Graph;
import dev.runbook.core.model.LiveServer;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What every rule may look at.
 *
 * @param sources every text that was read, Markdown and YAML, by its path
 * @param today an input like any other, so that the same input gives the same findings
 * @param coverage how much of what is watched is looked after
 * @param server what a server said that was asked; an input, too
 */
public record Context(
        Graph graph,
        Config config,
        Map<String, Source> sources,
        LocalDate today,
        Coverage coverage,
        Optional<LiveServer> server) {
    public Context {
        sources = Map.copyOf(sources);
    }

    /** With the coverage counted. */
    public Context(
            Graph graph, Config config, Map<String, Source> sources, LocalDate today, Optional<LiveServer> server) {
        this(graph, config, sources, today, Coverage.of(graph, config.reviewEvery(), today), server);
    }

    /** Where no server was asked. */
    public Context(Graph graph, Config config, Map<String, Source> sources, LocalDate today) {
        this(graph, config, sources, today, Optional.empty());
    }

    public Optional<Source> source(String file) {
        return Optional.ofNullable(sources.get(file));
    }

    /** The text of the line on which a place begins. */
    public String line(Span place) {
        return source(place.file()).map(source -> source.line(place.line())).orElse("");
    }
}
