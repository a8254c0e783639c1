package dev.runbook.core.link;

import dev.runbook.core.model.Matcher;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Whether labels fit a matcher, as Prometheus and Alertmanager see it: a label that is not there is an empty text, and a
 * pattern must match all of the value. A pattern that Java does not know, or that takes too long, matches nothing.
 */
final class LabelTest implements Predicate<Map<String, String>> {
    private static final int LONGEST = 1_000;
    /** Looks at a character of the value; a pattern that does not explode needs a few for each. */
    private static final int MOST_LOOKS = 100_000;

    private final Matcher matcher;
    private final Predicate<String> value;

    private LabelTest(Matcher matcher) {
        this.matcher = matcher;
        this.value = value(matcher);
    }

    /** Whether labels fit all matchers. */
    static Predicate<Map<String, String>> all(List<Matcher> matchers) {
        List<LabelTest> tests = matchers.stream().map(LabelTest::new).toList();
        return labels -> tests.stream().allMatch(test -> test.test(labels));
    }

    @Override
    public boolean test(Map<String, String> labels) {
        return value.test(labels.getOrDefault(matcher.label(), ""));
    }

    private static Predicate<String> value(Matcher matcher) {
        return switch (matcher.operator()) {
            case "=" -> matcher.value()::equals;
            case "!=" -> value -> !matcher.value().equals(value);
            case "=~" -> pattern(matcher.value(), true);
            case "!~" -> pattern(matcher.value(), false);
            default -> value -> false;
        };
    }

    private static Predicate<String> pattern(String text, boolean wanted) {
        if (text.length() > LONGEST) {
            return value -> false;
        }
        try {
            Pattern pattern = Pattern.compile(text.replace("(?P<", "(?<"), Pattern.DOTALL);
            return value -> matches(pattern, value, wanted);
        } catch (PatternSyntaxException e) {
            return value -> false;
        }
    }

    private static boolean matches(Pattern pattern, String value, boolean wanted) {
        if (value.length() > LONGEST) {
            return false;
        }
        try {
            return pattern.matcher(new Counted(value, 0, value.length(), new AtomicInteger()))
                            .matches()
                    == wanted;
        } catch (TooLongException | StackOverflowError e) {
            return false;
        }
    }

    /** A text that counts how often it is looked at, since nothing else stops a pattern of Java. */
    private record Counted(String text, int start, int end, AtomicInteger looks) implements CharSequence {
        @Override
        public int length() {
            return end - start;
        }

        @Override
        public char charAt(int index) {
            if (looks.incrementAndGet() > MOST_LOOKS) {
                throw new TooLongException();
            }
            return text.charAt(start + index);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return new Counted(text, start + from, start + to, looks);
        }

        @Override
        public String toString() {
            return text.substring(start, end);
        }
    }

    private static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLongException() {
            super("the pattern takes too long", null, false, false);
        }
    }
}
