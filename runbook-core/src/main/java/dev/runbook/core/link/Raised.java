package dev.runbook.core.link;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.Section;
import dev.runbook.core.model.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What documents say of one alert, and the rules that this text is about: those of its name, and those that claim it.
 *
 * @param said each place that speaks of it, in the order of the text
 * @param entries the alerts that these rules raise
 */
public record Raised(List<Alert> said, List<Entry<Alert>> entries) {
    public Raised {
        said = List.copyOf(said);
        entries = List.copyOf(entries);
    }

    /** The alerts of a service that have both a rule and a text; then its metrics that rules watch. */
    public static List<Raised> of(ServiceFacts service) {
        Map<String, List<Alert>> said = new TreeMap<>();
        Map<Span, String> bodies = new HashMap<>();
        for (Alert alert : service.facts().of(Alert.class)) {
            String key = Names.letters(alert.name());
            said.computeIfAbsent(key, letters -> new ArrayList<>()).add(alert);
            alert.body().map(Section::span).ifPresent(span -> bodies.putIfAbsent(span, key));
        }
        Map<String, List<Entry<Alert>>> entries = new TreeMap<>();
        for (Entry<Alert> entry : service.alerts()) {
            Optional<String> key = Optional.of(Names.letters(entry.fact().name()))
                    .filter(said::containsKey)
                    .or(() -> entry.fact().body().map(Section::span).map(bodies::get));
            key.filter(found -> !entry.fact().rules().isEmpty())
                    .ifPresent(found -> entries.computeIfAbsent(found, letters -> new ArrayList<>())
                            .add(entry));
        }
        Stream<Raised> named = entries.entrySet().stream()
                .map(found -> new Raised(said.getOrDefault(found.getKey(), List.of()), found.getValue()));
        return Stream.concat(named, Watched.of(service).stream()).toList();
    }

    public List<AlertRule> rules() {
        return entries.stream().flatMap(entry -> entry.fact().rules().stream()).toList();
    }

    /**
     * The rules of a level: all where it is none, or where their own levels are words that do not compare with it; nothing
     * where none of them has it.
     */
    public List<AlertRule> rules(Optional<String> level) {
        Optional<Integer> wanted = level.map(LevelName::of).flatMap(LevelName::rank);
        boolean compares = rules().stream().allMatch(rule -> rank(rule).isPresent());
        return wanted.isEmpty() || !compares
                ? rules()
                : rules().stream().filter(rule -> rank(rule).equals(wanted)).toList();
    }

    /** Whether text and rule belong together by more than a guess. */
    public boolean isSure(AlertRule rule) {
        return entries.stream()
                .map(Entry::fact)
                .filter(alert -> alert.rules().contains(rule))
                .allMatch(alert -> alert.joined().isEmpty() || alert.confidence() != Confidence.GUESS);
    }

    private static Optional<Integer> rank(AlertRule rule) {
        return rule.severity().map(Written::text).map(LevelName::of).flatMap(LevelName::rank);
    }
}
