package dev.runbook.core.page;

import java.util.Locale;
import java.util.Set;

/** How urgent a severity is, whatever word a team has for it; most urgent first. */
public enum Urgency {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    UNKNOWN;

    private static final Set<String> CRITICALS = Set.of(
            "critical",
            "crit",
            "page",
            "emergency",
            "blocker",
            "fatal",
            "disaster",
            "urgent",
            "p0",
            "p1",
            "s1",
            "sev0",
            "sev1");
    private static final Set<String> HIGHS = Set.of("high", "major", "error", "p2", "s2", "sev2");
    private static final Set<String> MEDIUMS =
            Set.of("medium", "moderate", "warning", "warn", "p3", "s3", "sev3", "ticket");
    private static final Set<String> LOWS =
            Set.of("low", "minor", "info", "informational", "notice", "none", "p4", "p5", "s4", "sev4", "sev5");

    /** The urgency of a severity as written: the first word of it that is known. */
    public static Urgency of(String severity) {
        String joined = severity.toLowerCase(Locale.ROOT).replaceAll("(sev|severity|p|s)[ -]?([0-5])\\b", " sev$2 ");
        for (String word : joined.replaceAll("\\bsev([0-5])\\b", "sev$1").split("[^a-z0-9]+", -1)) {
            if (CRITICALS.contains(word)) {
                return CRITICAL;
            }
            if (HIGHS.contains(word)) {
                return HIGH;
            }
            if (MEDIUMS.contains(word)) {
                return MEDIUM;
            }
            if (LOWS.contains(word)) {
                return LOW;
            }
        }
        return UNKNOWN;
    }

    /** The word used in templates. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
