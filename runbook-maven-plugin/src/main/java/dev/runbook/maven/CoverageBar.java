package dev.runbook.maven;

import dev.runbook.core.link.AlertCoverage;
import dev.runbook.core.link.Aspect;
import dev.runbook.core.link.Coverage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * The coverage that a build must have.
 *
 * @param percent from 0 to 100
 */
record CoverageBar(int percent) {
    private static final int MOST_ALERTS = 10;

    /** The bar of a parameter, which a user may write as he likes. */
    static CoverageBar of(int percent) throws MojoExecutionException {
        if (percent < 0 || percent > 100) {
            throw new MojoExecutionException("runbook.minCoverage is " + percent + "; it may be from 0 to 100.");
        }
        return new CoverageBar(percent);
    }

    /** What to say where the bar is not reached; without any alert there is nothing that could miss it. */
    Optional<String> complaint(Coverage coverage) {
        OptionalInt reached = coverage.total().alerts().percent();
        if (reached.isEmpty() || reached.getAsInt() >= percent) {
            return Optional.empty();
        }
        List<AlertCoverage> lacking = coverage.alerts().stream()
                .filter(alert -> !alert.lacks().isEmpty())
                .sorted(AlertCoverage.BARE_FIRST)
                .toList();
        int more = lacking.size() - MOST_ALERTS;
        return Optional.of(lacking.stream()
                .limit(MOST_ALERTS)
                .map(CoverageBar::line)
                .collect(Collectors.joining(
                        "\n",
                        "The coverage is " + reached.getAsInt() + " %, below the " + percent
                                + " % of minCoverage. These alerts lack most:\n",
                        more > 0 ? "\n  and " + more + " more" : "")));
    }

    private static String line(AlertCoverage alert) {
        return "  " + alert.alert().fact().name() + " (" + alert.alert().service() + ") has no "
                + alert.lacks().stream().map(Aspect::word).collect(Collectors.joining(", "));
    }
}
