package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a runbook says of itself before its first line.
 *
 * @param span of the YAML; line 1 where there is none
 * @param keys all keys that are present, known or not
 */
public record FrontMatter(
        Span span,
        Set<String> keys,
        Optional<String> title,
        Optional<String> service,
        Optional<String> owner,
        Optional<Procedure.Kind> kind,
        Optional<String> severity,
        List<String> alerts,
        List<String> metrics,
        Optional<LocalDate> reviewed,
        Optional<Period> reviewEvery,
        List<String> tags) {
    public FrontMatter {
        keys = Set.copyOf(keys);
        alerts = List.copyOf(alerts);
        metrics = List.copyOf(metrics);
        tags = List.copyOf(tags);
    }

    /** For a file without front matter. */
    public static FrontMatter none(String file) {
        return new FrontMatter(
                Span.startOf(file),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
