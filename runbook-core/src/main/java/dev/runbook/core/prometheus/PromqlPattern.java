package dev.runbook.core.prometheus;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a pattern of RE2, the syntax of Prometheus, which is not Java's; without ever matching it against a text.
 *
 * @param broken why RE2 refuses it, as a clause
 * @param matchesEmpty whether it takes the empty text
 */
record PromqlPattern(Optional<String> broken, boolean matchesEmpty) {
    /** A group with a name, or one that sets flags; the name of an unknown one is silent. */
    private static final Pattern GROUP = Pattern.compile("\\?P?<\\w++>|\\?[imsU]*+(?:-[imsU]++)?(:|\\))");

    private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,9})(?:(,)(\\d{1,9})?)?}");
    private static final int MOST_TIMES = 1000;
    private static final String ESCAPES = "AbBzQEdDsSwWpPafnrtvx";
    private static final Set<String> CLASSES = Set.of(
            "alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space", "upper",
            "word", "xdigit");

    static PromqlPattern of(String regex) {
        Reading reading = new Reading(regex);
        Optional<String> broken = reading.read();
        return new PromqlPattern(broken, broken.isEmpty() && reading.alternatives.takesEmpty());
    }

    /** What a group has so far. */
    private static final class Alternatives {
        private boolean earlier;
        private boolean sequence = true;
        private boolean last = true;
        private boolean started;

        void add(boolean takesEmpty) {
            sequence &= last;
            last = takesEmpty;
            started = true;
        }

        void next() {
            earlier |= sequence && last;
            sequence = true;
            last = true;
            started = false;
        }

        boolean takesEmpty() {
            return earlier || (sequence && last);
        }
    }

    private static final class Reading {
        private final String text;
        private final Deque<Alternatives> outer = new ArrayDeque<>();
        private Alternatives alternatives = new Alternatives();
        private boolean repeated;
        private int at;

        Reading(String text) {
            this.text = text;
        }

        Optional<String> read() {
            while (at < text.length()) {
                boolean before = repeated;
                repeated = false;
                Optional<String> broken = next(text.charAt(at), before);
                if (broken.isPresent()) {
                    return broken;
                }
            }
            return outer.isEmpty() ? Optional.empty() : Optional.of("a `(` is never closed");
        }

        private Optional<String> next(char c, boolean before) {
            switch (c) {
                case '(' -> {
                    return open();
                }
                case ')' -> {
                    if (outer.isEmpty()) {
                        return Optional.of("a `)` closes nothing");
                    }
                    boolean takesEmpty = alternatives.takesEmpty();
                    alternatives = outer.pop();
                    alternatives.add(takesEmpty);
                }
                case '|' -> alternatives.next();
                case '*', '+', '?' -> {
                    return repeat(1, c != '+', before);
                }
                case '{' -> {
                    return count(before);
                }
                case '[' -> {
                    return set();
                }
                case '\\' -> {
                    return escape();
                }
                default -> alternatives.add(c == '^' || c == '$');
            }
            at++;
            return Optional.empty();
        }

        private Optional<String> open() {
            if (!text.startsWith("(?", at)) {
                outer.push(alternatives);
                alternatives = new Alternatives();
                at++;
                return Optional.empty();
            }
            Matcher group = GROUP.matcher(text).region(at + 1, text.length());
            if (!group.lookingAt()) {
                String written = text.substring(at, Math.min(at + 3, text.length()));
                return Optional.of("`" + written + "` is unknown to RE2");
            }
            at = group.end();
            if (!")".equals(group.group(1))) {
                outer.push(alternatives);
                alternatives = new Alternatives();
            }
            return Optional.empty();
        }

        private Optional<String> repeat(int length, boolean optional, boolean before) {
            String sign = text.substring(at, at + length);
            if (!alternatives.started) {
                return Optional.of("`" + sign + "` has nothing to repeat");
            }
            if (before) {
                return Optional.of("`" + sign + "` repeats what is repeated already");
            }
            alternatives.last |= optional;
            repeated = true;
            at += length;
            if (at < text.length() && text.charAt(at) == '?') {
                at++;
            }
            return Optional.empty();
        }

        /** {@code {2,5}}; a brace that is no count is a plain letter. */
        private Optional<String> count(boolean before) {
            Matcher count = COUNT.matcher(text).region(at, text.length());
            if (!count.lookingAt()) {
                alternatives.add(false);
                at++;
                return Optional.empty();
            }
            int least = Integer.parseInt(count.group(1));
            int most = count.group(3) != null ? Integer.parseInt(count.group(3)) : least;
            if (least > MOST_TIMES || most > MOST_TIMES || least > most) {
                return Optional.of("`" + count.group() + "` is out of bounds");
            }
            return repeat(count.end() - at, least == 0, before);
        }

        private Optional<String> escape() {
            if (at + 1 >= text.length()) {
                return Optional.of("it ends in a backslash");
            }
            char c = text.charAt(at + 1);
            if (c == 'Q') {
                int end = text.indexOf("\\E", at);
                alternatives.add(false);
                at = end < 0 ? text.length() : end + 2;
                return Optional.empty();
            }
            Optional<String> broken = unknown(c, at + 2);
            alternatives.add(c == 'A' || c == 'B' || c == 'z');
            at += 2;
            return broken;
        }

        private Optional<String> unknown(char c, int next) {
            boolean plain = c >= 0x80 || !Character.isLetterOrDigit(c);
            boolean octal = c == '0'
                    || (c > '0' && c < '8' && next < text.length() && "01234567".indexOf(text.charAt(next)) >= 0);
            return plain || octal || ESCAPES.indexOf(c) >= 0
                    ? Optional.empty()
                    : Optional.of("`\\" + c + "` is unknown to RE2");
        }

        /** {@code [a-z]}. */
        private Optional<String> set() {
            int i = at + (text.startsWith("[^", at) ? 2 : 1);
            int first = i;
            while (i < text.length() && (text.charAt(i) != ']' || i == first)) {
                char c = text.charAt(i);
                int named = text.startsWith("[:", i) ? text.indexOf(":]", i) : -1;
                if (named > 0) {
                    String name = text.substring(i + 2, named);
                    if (!CLASSES.contains(name.startsWith("^") ? name.substring(1) : name)) {
                        return Optional.of("`[:" + name + ":]` is unknown to RE2");
                    }
                    i = named + 2;
                    continue;
                }
                if (c == '\\') {
                    i += 2;
                    continue;
                }
                boolean range = i + 2 < text.length() && text.charAt(i + 1) == '-' && text.charAt(i + 2) != ']';
                if (range && text.charAt(i + 2) != '\\' && text.charAt(i + 2) < c) {
                    return Optional.of("`" + text.substring(i, i + 3) + "` runs backwards");
                }
                i += range && text.charAt(i + 2) != '\\' ? 3 : 1;
            }
            if (i >= text.length()) {
                return Optional.of("a `[` is never closed");
            }
            alternatives.add(false);
            at = i + 1;
            return Optional.empty();
        }
    }
}
