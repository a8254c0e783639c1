package dev.runbook.core.lint.rules.people;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.SeverityLevel;
import dev.runbook.core.threshold.TimeLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Services beside each other whose severities have other names, or other times under the same names. */
public final class SeverityVocabulary implements CatalogRule {
    private record Ladder(List<SeverityLevel> levels, Map<String, Optional<Duration>> times) {
        static Ladder of(ServiceFacts service) {
            Map<String, Optional<Duration>> times = new LinkedHashMap<>();
            List<SeverityLevel> levels = new ArrayList<>();
            for (SeverityLevel level : service.facts().of(SeverityLevel.class)) {
                String name = Names.words(level.name());
                if (level.defined() && !times.containsKey(name)) {
                    times.put(name, level.responseTime().flatMap(TimeLimits::in));
                    levels.add(level);
                }
            }
            return new Ladder(levels, times);
        }

        String words() {
            Set<String> seen = new HashSet<>();
            return levels.stream()
                    .filter(level -> seen.add(Names.words(level.name())))
                    .map(level -> level.name()
                            + level.responseTime().map(time -> ": " + time).orElse(""))
                    .collect(Collectors.joining(", "));
        }
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        List<Ladder> ladders = context.graph().services().stream()
                .map(Ladder::of)
                .filter(ladder -> ladder.levels().size() > 1)
                .toList();
        Map<Map<String, Optional<Duration>>, Long> spread =
                ladders.stream().collect(Collectors.groupingBy(Ladder::times, Collectors.counting()));
        for (Ladder ladder : ladders) {
            long same = spread.getOrDefault(ladder.times(), 0L);
            if (same * 2 <= ladders.size() && spread.size() > 1) {
                Ladder other = ladders.stream()
                        .filter(candidate -> !candidate.times().equals(ladder.times()))
                        .findFirst()
                        .orElse(ladder);
                reporter.report(reporter.diagnostic(
                                ladder.levels().get(0).span(),
                                "The severities here are " + ladder.words()
                                        + "; another service uses others: the same outage gets different answers.",
                                "Agree on one set of levels and times for all services, and link to it.")
                        .related(other.levels().get(0).span(), "here they are " + other.words()));
            }
        }
    }
}
