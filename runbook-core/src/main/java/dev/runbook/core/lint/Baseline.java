package dev.runbook.core.lint;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The findings that a team knows of and has not mended yet, so that only what came since then counts as new.
 *
 * @param fingerprints of the known findings
 */
public record Baseline(Set<String> fingerprints) {
    /** Knows nothing: every finding is new. */
    public static final Baseline NONE = new Baseline(Set.of());

    public Baseline {
        fingerprints = Set.copyOf(fingerprints);
    }

    /** A baseline that knows all these findings. */
    public static Baseline of(List<Finding> findings) {
        return new Baseline(findings.stream().map(Finding::fingerprint).collect(Collectors.toUnmodifiableSet()));
    }

    /** The same findings, those that the baseline knows no longer new. */
    public List<Finding> mark(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Finding(
                        finding.diagnostic(),
                        finding.fingerprint(),
                        finding.fresh() && !fingerprints.contains(finding.fingerprint())))
                .toList();
    }
}
