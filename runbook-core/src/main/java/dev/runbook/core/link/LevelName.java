package dev.runbook.core.link;

import dev.runbook.core.model.Names;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a severity level says: {@code Severity 2 (High)} a number and a word, {@code SEV1} or {@code P3} a
 * number, {@code Critical Alerts} a word.
 *
 * @param number where there is one
 * @param word where there is one, in lower case
 */
public record LevelName(Optional<Integer> number, Optional<String> word) {
    /** The usual ladder, the worst first. */
    public static final List<String> LADDER = List.of("critical", "high", "medium", "low");

    private static final Pattern NUMBER =
            Pattern.compile("\\b(?:sev|severity|p|prio|priority|s|level|tier)? ?(\\d)\\b");
    private static final Pattern WORD = Pattern.compile(
            "\\b(critical|high|medium|low|major|minor|moderate|urgent|normal|emergency|blocker|warning|info|page)\\b");

    public static LevelName of(String name) {
        String words = Names.words(name);
        Matcher number = NUMBER.matcher(words);
        Matcher word = WORD.matcher(words);
        Optional<Integer> digit = number.find() ? Optional.of(Integer.valueOf(number.group(1))) : Optional.empty();
        Optional<String> known = word.find() ? Optional.of(word.group(1)) : Optional.empty();
        boolean other = digit.isEmpty() && known.isEmpty() && !words.isEmpty();
        return new LevelName(digit, other ? Optional.of(words) : known);
    }

    /** The place on a ladder of four, 1 for the worst, as the words and numbers are used everywhere; nothing for another word. */
    public Optional<Integer> rank() {
        return word.flatMap(LevelName::rank)
                .or(() -> number.filter(n -> n >= 0 && n <= LADDER.size()).map(n -> Math.max(1, n)));
    }

    private static Optional<Integer> rank(String word) {
        return switch (word) {
            case "critical", "page", "emergency", "blocker", "urgent" -> Optional.of(1);
            case "high", "major", "error" -> Optional.of(2);
            case "medium", "moderate", "warning", "warn", "normal" -> Optional.of(3);
            case "low", "minor", "info", "informational", "notice", "none" -> Optional.of(4);
            default -> Optional.empty();
        };
    }

    /** Whether both may mean the same level. */
    public boolean meets(LevelName other) {
        return (number.isPresent() && number.equals(other.number)) || (word.isPresent() && word.equals(other.word));
    }
}
