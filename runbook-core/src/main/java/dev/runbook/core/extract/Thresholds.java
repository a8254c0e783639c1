package dev.runbook.core.extract;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.model.Threshold;
import dev.runbook.core.threshold.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Thresholds in running text: headings, lists of metrics, lines with symptoms, steps. */
final class Thresholds implements Recogniser {
    @Override
    public Stream<Threshold> facts(Reading reading) {
        List<Threshold> found = new ArrayList<>();
        reading.topics().filter(Thresholds::speaks).forEach(topic -> new ThresholdScan(reading, topic, found).all());
        return found.stream();
    }

    /** What is said of people, times and consequences holds figures, but none of a metric that is watched. */
    private static boolean speaks(Topic topic) {
        boolean silent = topic.isWithin(Theme.SEVERITY)
                || topic.isWithin(Theme.ESCALATION)
                || topic.isWithin(Theme.CONTACT)
                || topic.isWithin(Theme.RECOVERY_TARGET)
                || topic.isWithin(Theme.TEMPLATE)
                || topic.isWithin(Theme.WINDOW)
                || topic.isWithin(Theme.TODO)
                || topic.isWithin(Theme.CONTENTS);
        return !silent && topic.theme() != Theme.IMPACT && topic.theme() != Theme.CAUSE;
    }

    static Threshold of(Comparison comparison, Flat flat, MetricName metric, Threshold.Role role) {
        return new Threshold(
                flat.span(comparison.start(), comparison.end()),
                metric.name(),
                metric.qualifier(),
                comparison.comparator(),
                comparison.quantity(),
                role,
                comparison.duration(),
                metric.said() ? Confidence.CERTAIN : Confidence.LIKELY);
    }
}
