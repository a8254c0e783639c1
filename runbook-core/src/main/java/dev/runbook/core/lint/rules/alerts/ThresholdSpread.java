package dev.runbook.core.lint.rules.alerts;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Threshold;
import dev.runbook.core.threshold.Units;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One figure written out in many runbooks, so that a change misses one of them. Where {@code metrics.yaml} or a rule states
 * it, every other place is checked against that.
 */
public final class ThresholdSpread implements CatalogRule {
    private static final int MANY_FILES = 3;
    private static final int MOST_SHOWN = 5;

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        for (ServiceFacts service : context.graph().services()) {
            Set<String> elsewhere = service.thresholds().stream()
                    .filter(entry -> !isProse(entry.fact()))
                    .map(Entry::id)
                    .collect(Collectors.toSet());
            Map<String, List<Threshold>> byFigure = service.thresholds().stream()
                    .filter(entry -> entry.fact().confidence() != Confidence.GUESS && !elsewhere.contains(entry.id()))
                    .collect(Collectors.groupingBy(
                            ThresholdSpread::figure,
                            TreeMap::new,
                            Collectors.mapping(Entry::fact, Collectors.toList())));
            byFigure.values().stream().filter(ThresholdSpread::isSpread).forEach(same -> report(same, reporter));
        }
    }

    /** The metric, the side and the amount. */
    private static String figure(Entry<Threshold> entry) {
        Threshold threshold = entry.fact();
        return entry.id() + " " + threshold.comparator().isUpward() + " " + Units.figure(threshold.quantity());
    }

    private static boolean isProse(Threshold threshold) {
        return threshold.span().file().endsWith(".md");
    }

    private static boolean isSpread(List<Threshold> same) {
        return files(same) >= MANY_FILES;
    }

    private static long files(List<Threshold> same) {
        return same.stream().map(place -> place.span().file()).distinct().count();
    }

    private static void report(List<Threshold> same, Reporter reporter) {
        Threshold first = same.get(0);
        Diagnostic finding = reporter.diagnostic(
                first.span(),
                "`" + first.limit() + "` of " + first.metric() + " is written out in " + files(same)
                        + " files: the next change misses one of them.",
                "Keep the figure in one place, such as `metrics.yaml` or one table, and link to it.");
        for (Threshold other : same.subList(1, Math.min(same.size(), MOST_SHOWN))) {
            finding = finding.related(other.span(), "here again");
        }
        reporter.report(finding);
    }
}
