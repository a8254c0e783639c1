package dev.runbook.core.lint.rules.text;

import java.time.Period;

/** Says how long a period is, in words. */
final class Ages {
    private static final int YEAR = 365;

    private Ages() {}

    static String words(Period period) {
        long months = period.toTotalMonths();
        if (period.getDays() == YEAR && months == 0) {
            return "a year";
        }
        if (months > 0 && period.getDays() == 0) {
            return months == 12 ? "a year" : months == 1 ? "a month" : months + " months";
        }
        return period.getDays() == 1 && months == 0 ? "a day" : months * 30 + period.getDays() + " days";
    }
}
