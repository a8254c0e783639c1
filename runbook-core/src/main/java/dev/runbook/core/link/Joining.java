package dev.runbook.core.link;

import dev.runbook.core.model.Metric;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.Threshold;
import dev.runbook.core.threshold.MetricKeys;
import java.util.Optional;

/**
 * How a threshold came to a metric of another name.
 *
 * @param because in words, such as {@code both speak of error rate}
 */
public record Joining(How how, String because) {
    /** The grounds, the surest first. */
    public enum How {
        /** {@code metrics.yaml} says that the name means this metric. */
        ALIAS,
        /** People, or a usual exporter, use the name for the same thing. */
        WORDS,
        /** The alert that the rule raises is about the metric. */
        ALERT
    }

    /** Whether nobody has declared it: a reader should be told. */
    public boolean isGuess() {
        return how != How.ALIAS;
    }

    /** Why the threshold belongs to the metric; nothing where they have one name. */
    static Optional<Joining> of(Metric metric, Threshold threshold) {
        String written = words(threshold.metric(), threshold.qualifier());
        if (written.equals(words(metric.name(), metric.qualifier()))
                || Names.words(threshold.metric()).equals(Names.words(metric.name()))) {
            return Optional.empty();
        }
        boolean alias = metric.aliases().stream()
                .map(Names::words)
                .anyMatch(name -> name.equals(written) || name.equals(Names.words(threshold.metric())));
        if (alias) {
            return Optional.of(
                    new Joining(How.ALIAS, "`" + threshold.metric() + "` is declared as another name of it"));
        }
        String key = MetricKeys.key(threshold.metric());
        boolean same = key.equals(MetricKeys.key(metric.name()))
                || metric.aliases().stream().map(MetricKeys::key).anyMatch(key::equals);
        return Optional.of(
                same
                        ? new Joining(How.WORDS, "both speak of " + key.replace('_', ' '))
                        : new Joining(How.ALERT, "its alert is about this metric"));
    }

    private static String words(String name, Optional<String> qualifier) {
        return Names.words(qualifier.map(part -> part + " " + name).orElse(name));
    }
}
