package dev.runbook.core.lint.rules.alerts;

import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Written;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells how much an alert is there to make somebody act. */
final class Paging {
    /** An expression that is always true: the alert tells that alerting works, and nobody is paged when it fires. */
    private static final Pattern ALWAYS = Pattern.compile("\\s*(?:vector\\s*\\(\\s*[1-9]\\d*\\s*\\)|[1-9]\\d*)\\s*");

    private static final Set<String> NOBODY = Set.of("none", "null", "deadman", "heartbeat");
    private static final Set<String> LATER = Set.of("info", "information", "informational", "debug", "notice");

    private Paging() {}

    /** Whether anybody is told at all. */
    static boolean tellsSomebody(AlertRule rule) {
        return !ALWAYS.matcher(rule.expression()).matches() && !NOBODY.contains(severity(rule));
    }

    /** Whether somebody has to act now rather than to know. */
    static boolean isUrgent(AlertRule rule) {
        return tellsSomebody(rule) && !LATER.contains(severity(rule));
    }

    private static String severity(AlertRule rule) {
        return rule.severity().map(Written::text).orElse("").strip().toLowerCase(Locale.ROOT);
    }
}
