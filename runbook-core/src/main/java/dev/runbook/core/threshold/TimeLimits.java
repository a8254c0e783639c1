package dev.runbook.core.threshold;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the time in a phrase about people: {@code if no response in 15 min}, {@code < 1 hour}, {@code Immediate}. */
public final class TimeLimits {
    private static final Pattern AT_ONCE =
            Pattern.compile("\\b(?:immediate(?:ly)?|at once|right away|instant(?:ly)?|now|asap)\\b");
    private static final Pattern TIME = Pattern.compile(
            "(\\d{1,6}(?:\\.\\d{1,3})?)\\s?\\+?-?\\s?(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?)\\b");

    private TimeLimits() {}

    /** The first time in the phrase, zero for {@code Immediate}; nothing where it names none, as {@code next day}. */
    public static Optional<Duration> in(String phrase) {
        String text = phrase.toLowerCase(Locale.ROOT);
        Matcher time = TIME.matcher(text);
        if (time.find()) {
            double seconds = Double.parseDouble(time.group(1)) * seconds(time.group(2));
            return Optional.of(Duration.ofMillis(Math.round(seconds * 1000)));
        }
        return AT_ONCE.matcher(text).find() ? Optional.of(Duration.ZERO) : Optional.empty();
    }

    private static long seconds(String unit) {
        return switch (unit.charAt(0)) {
            case 's' -> 1;
            case 'm' -> 60;
            case 'h' -> 3_600;
            case 'd' -> 86_400;
            default -> 604_800;
        };
    }
}
