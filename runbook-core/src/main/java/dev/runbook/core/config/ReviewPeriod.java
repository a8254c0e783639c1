package dev.runbook.core.config;

import java.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a review holds, as settings and front matter write it: {@code 180d}, {@code 26w}, {@code 6m}, {@code 1y}. */
public final class ReviewPeriod {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,4}) ?([dwmy])");

    private ReviewPeriod() {}

    public static Optional<Period> of(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "d" -> Period.ofDays(count);
                    case "w" -> Period.ofWeeks(count);
                    case "m" -> Period.ofMonths(count);
                    default -> Period.ofYears(count);
                });
    }
}
