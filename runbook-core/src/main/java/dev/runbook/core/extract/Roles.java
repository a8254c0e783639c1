package dev.runbook.core.extract;

import dev.runbook.core.model.Comparator;
import dev.runbook.core.model.Threshold.Role;
import java.util.Optional;
import java.util.regex.Pattern;

/** What crossing a threshold means, from the words around it. */
final class Roles {
    private static final Pattern ROLLBACK = words("roll(ing)? ?back|revert|undo|back out");
    private static final Pattern CRITICAL = words("critical|emergency|page|red|sev ?1|p1");
    private static final Pattern CRITICAL_LEVEL = words("critical|crit");
    private static final Pattern WARNING = words("warn(ing|s)?|yellow|amber");
    private static final Pattern ALERT = words("alert(s|ed|ing)?|alarms?|notif(y|ies|ication)|fires?|firing|triggers?"
            + "|triggered|pagerduty|paged|call|escalate");
    private static final Pattern SCALE =
            words("scal(e|es|ing)|autoscal\\w*|add (more )?(replicas?|nodes?|workers?|pods?"
                    + "|capacity|instances?|consumers?)");
    private static final Pattern TARGET = words("targets?|slos?|slas?|goals?|objectives?|normal(ly)?|healthy|expected"
            + "|baselines?|acceptable|typical(ly)?|ideal(ly)?|ok|green|desired|keep");
    private static final Pattern CHECK =
            words("should|must|expects?|ensure|confirm|verify|make sure|check (that|if|whether)|validate");
    private static final Pattern WATCH =
            words("investigate|review|monitor|watch|check|look|analy[sz]e|inspect|warn(ing)?");
    private static final Pattern LIMIT =
            words("thresholds?|limits?|condition|trigger|when|max(imum)?|value|expression");
    private static final Pattern MORE_IS_BETTER =
            words("availab\\w*|uptime|hit (rate|ratio)s?|hits|success\\w*|throughput"
                    + "|free|remaining|headroom|left|apdex|ready|coverage");

    private Roles() {}

    private static Pattern words(String words) {
        return Pattern.compile("(?i)\\b(?:" + words + ")\\b");
    }

    /** From a column's heading; nothing where the heading says only that there is a threshold, or no threshold at all. */
    static Optional<Role> ofColumn(String heading) {
        if (TARGET.matcher(heading).find()) {
            return Optional.of(Role.TARGET);
        }
        if (WARNING.matcher(heading).find()) {
            return Optional.of(Role.WARNING);
        }
        if (CRITICAL.matcher(heading).find()) {
            return Optional.of(Role.CRITICAL);
        }
        if (SCALE.matcher(heading).find()) {
            return Optional.of(Role.SCALE);
        }
        boolean alert = ALERT.matcher(heading).find() && !heading.matches("alert( name)?|alerts");
        return alert || heading.equals("alert at") ? Optional.of(Role.ALERT) : Optional.empty();
    }

    /** Whether a column's heading says that there are thresholds below it, whatever they mean. */
    static boolean isLimit(String heading) {
        return LIMIT.matcher(heading).find();
    }

    /** From what is to be done when it is crossed, as an Action column says it. */
    static Role ofAction(String action) {
        if (ROLLBACK.matcher(action).find()) {
            return Role.ROLLBACK;
        }
        if (SCALE.matcher(action).find()) {
            return Role.SCALE;
        }
        if (ALERT.matcher(action).find() || CRITICAL.matcher(action).find()) {
            return Role.ALERT;
        }
        return WATCH.matcher(action).find() ? Role.WARNING : Role.ACTION;
    }

    /** The level that the words directly before or behind a figure give it. */
    static Optional<Role> ofLevel(String words) {
        if (WARNING.matcher(words).find()) {
            return Optional.of(Role.WARNING);
        }
        return CRITICAL_LEVEL.matcher(words).find() ? Optional.of(Role.CRITICAL) : Optional.empty();
    }

    /** From the sentence that holds the threshold, where its words say so. */
    static Optional<Role> inSentence(String sentence) {
        if (ROLLBACK.matcher(sentence).find()) {
            return Optional.of(Role.ROLLBACK);
        }
        if (CHECK.matcher(sentence).find()) {
            return Optional.of(Role.CHECK);
        }
        if (SCALE.matcher(sentence).find()) {
            return Optional.of(Role.SCALE);
        }
        if (ALERT.matcher(sentence).find()) {
            return Optional.of(Role.ALERT);
        }
        return TARGET.matcher(sentence).find() ? Optional.of(Role.TARGET) : Optional.empty();
    }

    /** In a list of metrics the good side is the target, the bad side is worth an alert. */
    static Role ofSide(String metric, Comparator comparator) {
        boolean good = moreIsBetter(metric) ? comparator.isUpward() : comparator.isDownward();
        return good ? Role.TARGET : Role.ALERT;
    }

    static boolean moreIsBetter(String metric) {
        return MORE_IS_BETTER.matcher(metric).find();
    }
}
