package dev.runbook.core.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words for how bad something is, as people write them: {@code High}, {@code P1}, {@code SEV2}, {@code Severity 3}. */
final class Severities {
    private static final String WORD =
            "critical|high|medium|moderate|low|warning|warn|info|informational|major|minor|urgent"
                    + "|emergency|blocker|p ?[0-5]|s[0-5]|sev ?-?[0-5]|severity[ -]?[0-5]|priority[ -]?[0-5]|level [0-5]";

    /** Not every high thing is an alert of high severity. */
    private static final String SURE =
            "critical|warning|info|informational|emergency|p[0-5]|sev ?-?[0-5]|severity ?[0-5]|priority ?[0-5]";

    private static final Pattern WHOLE = Pattern.compile("(?i)^\\W*(" + WORD + ")\\b\\W*$");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)\\b(" + WORD + ")(?: ?/ ?(?:" + WORD + "))*[- ](?:severity|priority|urgency|level)\\b");
    private static final Pattern AFTER =
            Pattern.compile("(?i)\\b(?:severity|priority|urgency)[: -]+(" + WORD + "|[0-5])\\b");
    private static final Pattern BEFORE_ALERTS = Pattern.compile(
            "(?i)^\\W*(" + SURE + "|high|medium|low)\\b(?: \\(([^)]*)\\))? (?:alerts|alarms|incidents|pages)\\b");
    private static final Pattern SUFFIX = Pattern.compile("(?i)\\s*[\\[(](?:severity:? )?(" + WORD + ")[\\])]\\s*$");
    private static final Pattern PREFIX =
            Pattern.compile("(?i)^\\s*[\\[(]?(" + SURE + ")[\\])]?\\s*[:\u2013\u2014-]\\s+(?=\\S)");
    private static final Pattern LEADING = Pattern.compile("(?i)^\\W*(" + WORD + ")\\b");

    private Severities() {}

    /** The level that a heading gives to all below it, such as {@code High Severity Alerts} or {@code P1}. */
    static Optional<String> ofGroup(String title) {
        return first(title, WHOLE, NAMED, AFTER, BEFORE_ALERTS);
    }

    /** The level that stands behind or before a name: {@code Disk full (P1)}, {@code [Critical] Disk full}. */
    static Optional<String> ofName(String title) {
        return first(title, SUFFIX, PREFIX);
    }

    /** The name without the level that stands behind or before it. */
    static String stripped(String name) {
        String without = SUFFIX.matcher(name).replaceFirst("");
        return PREFIX.matcher(without).replaceFirst("").strip();
    }

    /** The level that a value begins with: {@code Critical (page)}. */
    static Optional<String> leading(String value) {
        return first(value, LEADING);
    }

    private static Optional<String> first(String text, Pattern... patterns) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }
}
