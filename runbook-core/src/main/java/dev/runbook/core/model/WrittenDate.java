package dev.runbook.core.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads dates as people write them. Where day and month cannot be told apart, the later reading is taken. */
public final class WrittenDate {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})\\b");
    private static final Pattern DOTS = Pattern.compile("\\b(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})\\b");
    private static final Pattern SLASHES = Pattern.compile("\\b(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})\\b");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "\\b(\\d{1,2})(?:st|nd|rd|th)?[ -]" + MONTH + ",?[ -](\\d{4})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_DAY =
            Pattern.compile("\\b" + MONTH + ",?\\s+(\\d{4})\\b", Pattern.CASE_INSENSITIVE);

    private WrittenDate() {}

    /** The first date in a text; of a month without a day its last one. */
    public static Optional<LocalDate> in(String text) {
        Matcher m = ISO.matcher(text);
        if (m.find()) {
            return of(m.group(1), m.group(3), m.group(4));
        }
        m = DOTS.matcher(text);
        if (m.find()) {
            return of(m.group(3), m.group(2), m.group(1));
        }
        m = SLASHES.matcher(text);
        if (m.find()) {
            return Stream.of(of(m.group(3), m.group(1), m.group(2)), of(m.group(3), m.group(2), m.group(1)))
                    .flatMap(Optional::stream)
                    .max(LocalDate::compareTo);
        }
        m = DAY_FIRST.matcher(text);
        if (m.find()) {
            return of(m.group(3), month(m.group(2)), m.group(1));
        }
        m = MONTH_FIRST.matcher(text);
        if (m.find()) {
            return of(m.group(3), month(m.group(1)), m.group(2));
        }
        m = NO_DAY.matcher(text);
        if (m.find()) {
            return Optional.of(YearMonth.of(Integer.parseInt(m.group(2)), Integer.parseInt(month(m.group(1))))
                    .atEndOfMonth());
        }
        return Optional.empty();
    }

    private static String month(String name) {
        return Integer.toString(MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1);
    }

    private static Optional<LocalDate> of(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
