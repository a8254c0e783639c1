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
 * @param truth who is right where a runbook and a rule differ
 */
public record Config(
        String title,
        Optional<String> url,
        Optional<String> edit,
        List<String> excludes,
        Optional<Severity> failOn,
        Map<String, Level> rules,
        Period reviewEvery,
        Optional<Integer> minCoverage,
        Truth truth) {
    /** What holds without a {@code runbook.yaml}. */
    public static final Config DEFAULT = new Config(
            "Runbooks",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Map.of(),
            Period.ofDays(365),
            Optional.empty(),
            Truth.NONE);

    public Config {
        excludes = List.copyOf(excludes);
        rules = Map.copyOf(rules);
    }

    /** What a difference between a runbook and a rule of Prometheus is mended by. */
    public enum Truth {
        /** Nobody is declared right; a person decides. */
        NONE,
        /** The rules are right, so that a figure of a text may be corrected without asking. */
        RULES
    }

    /** The site's public address with a slash at its end, so that the URL of a page can follow. */
    public Optional<String> root() {
        return url.map(address -> address.endsWith("/") ? address : address + "/");
    }

    /** A rule's severity as configured. */
    public enum Level {
        OFF,
        INFO,
        WARNING,
        ERROR
    }
}
