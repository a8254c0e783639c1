package dev.runbook.core.link;

import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Facts;
import dev.runbook.core.model.Inhibition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which alerts keep others silent while they fire. A label that both must share counts as shared where files do not tell it
 * of one of them: the series will.
 */
public final class Silences {
    /** A rule by which half of all alerts silence the other half says nothing of any one of them. */
    private static final int MOST = 20;

    private final List<Silence> silences;

    private Silences(List<Silence> silences) {
        this.silences = silences;
    }

    public static Silences of(Facts facts, List<Entry<Alert>> alerts) {
        if (facts.of(Inhibition.class).isEmpty()) {
            return new Silences(List.of());
        }
        List<Labelled> labelled = alerts.stream()
                .flatMap(alert -> Routing.labels(alert.fact()).stream().map(labels -> new Labelled(alert, labels)))
                .toList();
        return new Silences(facts.of(Inhibition.class).stream()
                .filter(inhibition ->
                        !inhibition.sources().isEmpty() && !inhibition.targets().isEmpty())
                .map(inhibition -> Silence.of(inhibition, labelled))
                .toList());
    }

    /** The alerts that keep an alert silent, each once; those of a rule by which too many would are left out. */
    public List<Entry<Alert>> of(Entry<Alert> alert) {
        List<Map<String, String>> own = Routing.labels(alert.fact());
        return silences.stream()
                .flatMap(silence -> own.stream().flatMap(labels -> silence.of(alert, labels).stream()))
                .distinct()
                .toList();
    }

    private record Labelled(Entry<Alert> alert, Map<String, String> labels) {}

    /**
     * One rule with the alerts that it lets silence others.
     *
     * @param key the first label that sources and targets must share and all sources have; empty where there is none
     * @param sources by the value of that label
     */
    private record Silence(
            Predicate<Map<String, String>> source,
            Predicate<Map<String, String>> target,
            List<String> equal,
            String key,
            Map<String, List<Labelled>> sources) {

        static Silence of(Inhibition inhibition, List<Labelled> alerts) {
            Predicate<Map<String, String>> source = LabelTest.all(inhibition.sources());
            List<Labelled> matched =
                    alerts.stream().filter(alert -> source.test(alert.labels())).toList();
            String key = inhibition.equal().stream()
                    .filter(label ->
                            matched.stream().allMatch(alert -> alert.labels().containsKey(label)))
                    .findFirst()
                    .orElse("");
            Map<String, List<Labelled>> sources = new HashMap<>();
            matched.forEach(
                    alert -> sources.computeIfAbsent(alert.labels().getOrDefault(key, ""), value -> new ArrayList<>())
                            .add(alert));
            return new Silence(source, LabelTest.all(inhibition.targets()), inhibition.equal(), key, sources);
        }

        List<Entry<Alert>> of(Entry<Alert> alert, Map<String, String> labels) {
            if (!target.test(labels)) {
                return List.of();
            }
            // Alertmanager never lets an alert that is both be silenced by another that is both.
            boolean both = source.test(labels);
            List<Entry<Alert>> found = candidates(labels).stream()
                    .filter(other -> !other.alert().id().equals(alert.id()))
                    .filter(other -> !(both && target.test(other.labels())))
                    .filter(other -> shares(labels, other.labels()))
                    .map(Labelled::alert)
                    .distinct()
                    .limit(MOST + 1L)
                    .toList();
            return found.size() > MOST ? List.of() : found;
        }

        private List<Labelled> candidates(Map<String, String> labels) {
            if (key.isEmpty()) {
                return sources.getOrDefault("", List.of());
            }
            return Optional.ofNullable(labels.get(key))
                    .map(value -> sources.getOrDefault(value, List.of()))
                    .orElseGet(() -> sources.values().stream()
                            .flatMap(List::stream)
                            .limit(1000)
                            .toList());
        }

        private boolean shares(Map<String, String> one, Map<String, String> other) {
            return equal.stream()
                    .allMatch(label -> !one.containsKey(label)
                            || !other.containsKey(label)
                            || one.get(label).equals(other.get(label)));
        }
    }
}
