package dev.runbook.core.prometheus;

import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Quantity;
import dev.runbook.core.model.Written;
import dev.runbook.core.threshold.Durations;
import dev.runbook.core.threshold.Patience;
import dev.runbook.core.threshold.Units;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a rule waits, and how far it looks back. */
public final class Timing {
    private static final Quantity MINUTE = new Quantity(BigDecimal.ONE, "min");
    /** How far ahead {@code predict_linear} looks, in seconds. */
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(?:\\s{0,4}\\*\\s{0,4}\\d{1,9}){0,4}");

    private Timing() {}

    /**
     * Nothing where the expression cannot be read, where only a template knows the time, or where the rule compares ages,
     * which then are what a text speaks of.
     */
    public static Optional<Patience> of(AlertRule rule) {
        boolean comparesAges = rule.thresholds().stream()
                .anyMatch(threshold -> Units.compare(threshold.quantity(), MINUTE)
                        .filter(order -> order >= 0)
                        .isPresent());
        Optional<Duration> pending = rule.duration().isEmpty()
                ? Optional.of(Duration.ZERO)
                : rule.duration().map(Written::text).flatMap(Durations::parse);
        boolean unread = rule.query().selectors().isEmpty();
        return comparesAges || unread ? Optional.empty() : pending.map(time -> new Patience(windows(rule), time));
    }

    private static List<Duration> windows(AlertRule rule) {
        List<Duration> windows = new ArrayList<>();
        rule.query().windows().forEach(window -> Durations.parse(window).ifPresent(windows::add));
        String expression = rule.expression();
        if (expression.contains("predict_linear")) {
            Matcher seconds = SECONDS.matcher(expression);
            while (seconds.find()) {
                long product = 1;
                for (String factor : seconds.group().split("\\*", -1)) {
                    product = Math.min(Integer.MAX_VALUE, product * Long.parseLong(factor.strip()));
                }
                windows.add(Duration.ofSeconds(product));
            }
        }
        return windows;
    }
}
