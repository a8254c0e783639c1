package dev.runbook.core.link;

import dev.runbook.core.model.Alert;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.Written;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An alert that rules raise and documents speak of.
 *
 * @param said each place that speaks of it, in the order of the text
 */
public record Raised(Entry<Alert> entry, List<Alert> said) {
    public Raised {
        said = List.copyOf(said);
    }

    /** The alerts of a service that have both a rule and a text. */
    public static List<Raised> of(ServiceFacts service) {
        Map<String, List<Alert>> said = service.facts().of(Alert.class).stream()
                .collect(Collectors.groupingBy(alert -> Names.words(alert.name())));
        return service.alerts().stream()
                .filter(entry -> !entry.fact().rules().isEmpty())
                .map(entry -> new Raised(
                        entry, said.getOrDefault(Names.words(entry.fact().name()), List.of())))
                .filter(raised -> !raised.said().isEmpty())
                .toList();
    }

    public List<AlertRule> rules() {
        return entry.fact().rules();
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

    private static Optional<Integer> rank(AlertRule rule) {
        return rule.severity().map(Written::text).map(LevelName::of).flatMap(LevelName::rank);
    }

    /** Whether text and rule belong together by the name of the alert, not by a guess. */
    public boolean isSure() {
        return entry.fact().joined().isEmpty();
    }
}
