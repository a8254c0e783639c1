package dev.runbook.core.config;

import dev.runbook.core.diagnostic.Severity;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code runbook.yaml} as a value.
 *
 * @param title of the site
 * @param url the site's public address, for QR codes and the site map
 * @param edit address before a file's path at which the file can be edited
 * @param excludes globs of paths below the source that are not read
 * @param failOn the severity at which a build fails; the build's own setting wins
 * @param rules the severity of each rule that is set; {@link Level#OFF} silences it
 * @param reviewEvery how old a review may be
 * @param minCoverage the percentage of coverage below which a build fails; the build's own setting wins
 */
public record Config(
        String title,
        Optional<String> url,
        Optional<String> edit,
        List<String> excludes,
        Optional<Severity> failOn,
        Map<String, Level> rules,
        Period reviewEvery,
        Optional<Integer> minCoverage) {
    /** What holds without a {@code runbook.yaml}. */
    public static final Config DEFAULT = new Config(
            "Runbooks",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Map.of(),
            Period.ofDays(365),
            Optional.empty());

    public Config {
        excludes = List.copyOf(excludes);
        rules = Map.copyOf(rules);
    }

    /** A rule's severity as configured. */
    public enum Level {
        OFF,
        INFO,
        WARNING,
        ERROR
    }
}
