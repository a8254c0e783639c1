package dev.runbook.core.link;

import dev.runbook.core.model.SeverityLevel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words by which a service says how bad something is: those that it defines, such as {@code P1 (Critical)}, and those
 * that the labels of its rules use. Tells whether two words surely mean two levels.
 *
 * @param defined the levels that the service's own table names
 * @param labels the words of its rules, in lower case
 */
public record LevelScale(List<LevelName> defined, Set<String> labels) {
    /** Levels nearer than this may be one, in two vocabularies. */
    private static final int APART = 2;

    private static final Set<String> OF_PROMETHEUS = Set.of("critical", "warning", "info");

    public LevelScale {
        defined = List.copyOf(defined);
        labels = Set.copyOf(labels);
    }

    public static LevelScale of(ServiceFacts service) {
        return new LevelScale(
                service.facts().of(SeverityLevel.class).stream()
                        .filter(SeverityLevel::defined)
                        .map(level -> LevelName.of(level.name()))
                        .toList(),
                service.alerts().stream()
                        .flatMap(entry -> entry.fact().rules().stream())
                        .flatMap(rule -> rule.severity().stream())
                        .map(label -> label.text().strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether the word of a text and the label of a rule surely mean two levels. */
    public boolean differ(String text, String label) {
        LevelName said = LevelName.of(text);
        LevelName fires = LevelName.of(label);
        if (said.meets(fires) || same(text, label)) {
            return false;
        }
        Optional<LevelName> own =
                defined.stream().filter(level -> level.meets(said)).findFirst();
        if (own.filter(LevelScale::isMapping).isPresent()) {
            return own.filter(level -> level.meets(fires)).isEmpty()
                    && defined.stream().anyMatch(level -> level.meets(fires));
        }
        Optional<Integer> one = rank(said);
        Optional<Integer> other = rank(fires);
        int distance = one.isPresent() && other.isPresent() ? Math.abs(one.get() - other.get()) : 0;
        return distance >= APART || (distance > 0 && isOneVocabulary(text, label));
    }

    /** A number and a word: the level is known by both. */
    private static boolean isMapping(LevelName level) {
        return level.number().isPresent() && level.word().isPresent();
    }

    /** P0 before P1 makes P1 the second. */
    private Optional<Integer> rank(LevelName level) {
        boolean fromZero = level.word().isEmpty()
                && defined.stream().anyMatch(each -> each.number().equals(Optional.of(0)));
        return level.rank().map(rank -> fromZero && !level.number().equals(Optional.of(0)) ? rank + 1 : rank);
    }

    private boolean isOneVocabulary(String text, String label) {
        String one = text.strip().toLowerCase(Locale.ROOT);
        String other = label.strip().toLowerCase(Locale.ROOT);
        boolean ofPrometheus = OF_PROMETHEUS.contains(one) && OF_PROMETHEUS.contains(other);
        return ofPrometheus || (labels.contains(one) && labels.contains(other));
    }

    private static boolean same(String text, String label) {
        return text.strip().equalsIgnoreCase(label.strip());
    }
}
