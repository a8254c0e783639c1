package dev.runbook.core.extract;

import dev.runbook.core.threshold.Comparison;
import dev.runbook.core.threshold.MetricKeys;
import dev.runbook.core.threshold.Qualifiers;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a comparison measures.
 *
 * @param said whether the text names it, and not just a title above
 */
record MetricName(String name, Optional<String> qualifier, boolean said) {
    private static final Pattern PART = Pattern.compile("^%\\s+of\\s+(?:the\\s+|its\\s+|all\\s+)?(.+)$");
    private static final Pattern LEAD = Pattern.compile("^(?:(?:of|in|the|a|an|its|that)\\s+)+");
    private static final Pattern CLAUSE = Pattern.compile("(?i)\\b(?:is|are|has|have|was|were|\\w+ing|\\w+ed)$");
    private static final int MOST_WORDS = 5;

    /**
     * The metric of a comparison: what the text says that it compares, else the title.
     *
     * @param nearest the title that the figure stands under
     */
    static MetricName of(Comparison comparison, String nearest) {
        String before = LEAD.matcher(comparison.subject().strip()).replaceFirst("");
        boolean known = MetricKeys.known(before).isPresent();
        boolean clause = CLAUSE.matcher(before).find();
        Matcher part = PART.matcher(comparison.quantity().unit());
        boolean named = !before.isEmpty() && (known || !clause || !part.matches());
        if (named) {
            return new MetricName(before, comparison.qualifier(), true);
        }
        if (part.matches() && !MetricKeys.known(nearest).isPresent()) {
            return new MetricName(part.group(1), comparison.qualifier(), true);
        }
        return new MetricName(
                Qualifiers.strip(nearest), comparison.qualifier().or(() -> Qualifiers.in(nearest)), false);
    }

    /** Whether a sentence that happens to hold a figure is surely about a metric. */
    boolean isMetric() {
        boolean identifier = name.indexOf('_') > 0;
        boolean few = name.split("\\s+", -1).length <= MOST_WORDS;
        return identifier || few && MetricKeys.known(name).isPresent();
    }
}
