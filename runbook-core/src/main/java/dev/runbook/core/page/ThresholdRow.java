package dev.runbook.core.page;

import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Threshold;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A threshold in a table.
 *
 * @param role such as {@code warning}
 * @param limit such as {@code > 2 s}
 * @param source where it is written
 */
public record ThresholdRow(String role, String name, String limit, Optional<String> duration, Ref source) {
    private static final Comparator<Entry<Threshold>> ORDER = Comparator.comparing(
                    (Entry<Threshold> entry) -> entry.fact().role())
            .thenComparing(entry -> entry.fact().quantity().value())
            .thenComparing(entry -> entry.fact().span());

    static List<ThresholdRow> of(Edition edition, String metricId) {
        return edition.thresholds(metricId).stream()
                .sorted(ORDER)
                .map(entry -> of(edition, entry.fact()))
                .distinct()
                .toList();
    }

    private static ThresholdRow of(Edition edition, Threshold threshold) {
        return new ThresholdRow(
                threshold.role().word(),
                Ref.name(threshold.metric(), threshold.qualifier()),
                Conditions.comparison(threshold),
                threshold.duration(),
                edition.source(threshold.span()));
    }
}
