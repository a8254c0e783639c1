package dev.runbook.core.threshold;

import dev.runbook.core.model.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a metric's threshold from other comparisons: waits, retention, response times of people, replica counts, versions
 * and status codes.
 */
final class Plausibility {
    private static final Set<String> MEASURES_TIME =
            Set.of(("lag lags latency latencies delay age old oldest duration durations behind staleness"
                            + " uptime downtime expiry expires expiration expire runtime lifetime skew drift offset"
                            + " ttfb rtt ping pause pauses gc")
                    .split(" "));
    private static final Set<String> MEASURES_SHORT_TIME =
            Set.of("time", "times", "query", "queries", "request", "requests");
    private static final Set<String> VERSIONED =
            Set.of(("version versions python node js java jdk kubernetes k8s docker postgresql postgres mysql"
                            + " redis go ruby php terraform helm git npm kernel ubuntu debian prometheus revision")
                    .split(" "));
    private static final Set<String> PEOPLE =
            Set.of("user", "users", "customer", "customers", "people", "clients", "team", "staff");
    private static final Set<String> NOT_MEASURED =
            Set.of(("replica replicas pod pods node nodes instance instances worker workers reviewer"
                            + " reviewers people person user users customer customers engineer engineers time times"
                            + " attempt attempts approval approvals copies copy month months year years team teams"
                            + " server servers backup backups generation generations one")
                    .split(" "));
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

    private Plausibility() {}

    static boolean isMetric(
            Comparators.Found comparator,
            Subjects.Found subject,
            boolean qualified,
            Quantity quantity,
            List<Token> tokens,
            int next) {
        List<String> words = MetricKeys.words(subject.text());
        boolean versioned = words.stream().anyMatch(VERSIONED::contains)
                || VERSIONED.contains(subject.text().toLowerCase(Locale.ROOT));
        if (versioned && quantity.unit().isEmpty()) {
            return false;
        }
        if (quantity.unit().isEmpty() && isStatusCode(words, quantity)) {
            return false;
        }
        if (MetricKeys.words(quantity.unit()).stream().anyMatch(PEOPLE::contains)) {
            return false;
        }
        boolean word = next < tokens.size() && tokens.get(next).kind() == Token.Kind.WORD;
        if (quantity.unit().isEmpty() && word) {
            Token noun = tokens.get(next);
            if (NOT_MEASURED.contains(noun.text()) || noun.joined()) {
                return false;
            }
        }
        Optional<Units.Unit> unit = Units.named(quantity.unit());
        if (unit.isPresent() && unit.get().dimension() == Dimension.TIME) {
            return isTime(comparator, subject, words, qualified, unit.get());
        }
        return comparator.sign() || !quantity.unit().isEmpty() || (!subject.isEmpty() && !word(tokens, next));
    }

    private static boolean word(List<Token> tokens, int next) {
        return next < tokens.size()
                && tokens.get(next).kind() == Token.Kind.WORD
                && !Set.of("for and or then in on over sustained during but while to".split(" "))
                        .contains(tokens.get(next).text());
    }

    /** Minutes and more are mostly waits; they are thresholds of what is itself a long time, such as a lag. */
    private static boolean isTime(
            Comparators.Found comparator,
            Subjects.Found subject,
            List<String> words,
            boolean qualified,
            Units.Unit unit) {
        if (subject.isEmpty()) {
            return subject.atStart() || qualified;
        }
        if (words.stream().anyMatch(MEASURES_TIME::contains)) {
            return true;
        }
        boolean shortTime = unit.factor().compareTo(MINUTE) < 0;
        if (!shortTime) {
            return false;
        }
        return qualified || comparator.sign() || words.stream().anyMatch(MEASURES_SHORT_TIME::contains);
    }

    private static boolean isStatusCode(List<String> words, Quantity quantity) {
        int value = quantity.value().intValue();
        return value >= 100
                && value < 600
                && words.stream().anyMatch(word -> word.equals("status") || word.equals("code") || word.equals("http"));
    }
}
