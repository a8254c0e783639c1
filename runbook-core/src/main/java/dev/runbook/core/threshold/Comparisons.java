package dev.runbook.core.threshold;

import dev.runbook.core.model.Comparator;
import dev.runbook.core.model.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the comparisons with a figure that a text makes of a metric, such as {@code p95 latency > 2 seconds for 5 minutes}.
 * What is no metric's threshold (a wait, a retention, a version, a replica count) is left out.
 */
public final class Comparisons {
    /** Words between a comparator and its figure: {@code exceeds the threshold of 5%}. */
    private static final Set<String> FILLERS =
            Set.of(("the a an threshold limit target of about approximately approx around roughly ~ value" + " level")
                    .split(" "));

    private static final int MOST_FILLERS = 4;
    private static final int LONGEST_QUALIFIER = 3;
    private static final int LONGEST_GAP = 30;

    private final String text;
    private final List<Token> tokens;
    private final List<Comparison> found = new ArrayList<>();
    private int floor;

    private Comparisons(String text) {
        this.text = text;
        this.tokens = Token.of(text);
    }

    /** All comparisons in the order of the text. */
    public static List<Comparison> in(String text) {
        return hasDigit(text) ? new Comparisons(text).read() : List.of();
    }

    private List<Comparison> read() {
        int i = 0;
        while (i < tokens.size()) {
            int next = range(i);
            if (next < 0) {
                next = compared(i);
            }
            if (next < 0) {
                next = atLeast(i);
            }
            i = next < 0 ? i + 1 : next;
        }
        return List.copyOf(found);
    }

    /** A comparator, then a quantity; returns the index after both, or -1. */
    private int compared(int i) {
        Optional<Comparators.Found> comparator = Comparators.at(tokens, i);
        if (comparator.isEmpty()
                || isDuration(comparator.get().start())
                || isWord(comparator.get().start() - 1, "by")) {
            return -1;
        }
        int at = skipFillers(comparator.get().next());
        Optional<Quantities.Found> quantity = Quantities.at(text, tokens, at);
        boolean bracketed = quantity.isPresent()
                && quantity.get().next() < tokens.size()
                && tokens.get(quantity.get().next()).is(">")
                && comparator.get().sign();
        if (quantity.isEmpty() || bracketed) {
            return -1;
        }
        int start = comparator.get().start();
        if (isExample(start)) {
            return -1;
        }
        Subjects.Found subject = Subjects.before(text, tokens, start, floor);
        if (isWord(start, "up") && !isShareOfMetric(quantity.get().quantity(), subject)) {
            return -1;
        }
        int next = add(
                comparator.get(),
                subject,
                quantity.get().quantity(),
                quantity.get().next());
        return next < 0 ? -1 : alternative(comparator.get(), quantity.get(), next);
    }

    /** {@code exceeds 300s or 4GB}: the same of another unit, as long as the sentence says nothing else of it. */
    private int alternative(Comparators.Found comparator, Quantities.Found first, int next) {
        Optional<Quantities.Found> other =
                next == first.next() && isWord(next, "or") ? Quantities.at(text, tokens, next + 1) : Optional.empty();
        if (other.isEmpty() || !areOfTwoKinds(first.quantity(), other.get().quantity())) {
            return next;
        }
        int after = other.get().next();
        boolean ends = after == tokens.size() || tokens.get(after).kind() == Token.Kind.SIGN || isWord(after, "for");
        if (!ends) {
            return next;
        }
        Subjects.Found subject = new Subjects.Found(found.get(found.size() - 1).subject(), true);
        int start = next + 1;
        int end = add(
                new Comparators.Found(comparator.comparator(), start, start, comparator.sign()),
                subject,
                other.get().quantity(),
                after);
        return Math.max(next, end);
    }

    private static boolean areOfTwoKinds(Quantity one, Quantity other) {
        Optional<Units.Unit> first = Units.named(one.unit());
        Optional<Units.Unit> second = Units.named(other.unit());
        return first.isPresent()
                && second.isPresent()
                && !one.unit().isEmpty()
                && !other.unit().isEmpty()
                && first.get().dimension() != second.get().dimension();
    }

    /** {@code values like > 0.01}. */
    private boolean isExample(int start) {
        return isWord(start - 1, "like") || isWord(start - 1, "as") && isWord(start - 2, "such");
    }

    private boolean isWord(int i, String word) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(word);
    }

    /** {@code up to 5 minutes} is mostly a promise; {@code CPU up to 80%} is a limit. */
    private static boolean isShareOfMetric(Quantity quantity, Subjects.Found subject) {
        return quantity.unit().startsWith("%")
                && MetricKeys.known(subject.text()).isPresent();
    }

    /** {@code between 80 and 90 %}, {@code CPU 80-90%}: two comparisons. */
    private int range(int i) {
        return Ranges.between(text, tokens, i)
                .or(() -> Ranges.dashed(text, tokens, i)
                        .filter(range -> range.isShare() && isAboutMetric(i) || range.isWhole(tokens)))
                .map(this::both)
                .orElse(-1);
    }

    /** {@code 5% or more}, {@code 90%+} without a comparator before it. */
    private int atLeast(int i) {
        Optional<Quantities.Found> quantity = Quantities.at(text, tokens, i);
        if (quantity.isEmpty() || quantity.get().quantity().unit().isEmpty()) {
            return -1;
        }
        Optional<Comparators.Found> after =
                Comparators.after(tokens, quantity.get().next());
        if (after.isEmpty() || !isAboutMetric(i)) {
            return -1;
        }
        Comparators.Found comparator = new Comparators.Found(
                after.get().comparator(), i, i, after.get().sign());
        return add(
                comparator,
                Subjects.before(text, tokens, i, floor),
                quantity.get().quantity(),
                after.get().next());
    }

    private int both(Ranges.Found range) {
        int start = range.start();
        Subjects.Found subject = Subjects.before(text, tokens, start, floor);
        int next =
                add(new Comparators.Found(Comparator.AT_LEAST, start, start, true), subject, range.low(), range.next());
        return next < 0
                ? -1
                : add(
                        new Comparators.Found(Comparator.AT_MOST, start, start, true),
                        subject,
                        range.high(),
                        range.next());
    }

    private boolean isAboutMetric(int i) {
        Subjects.Found subject = Subjects.before(text, tokens, i, floor);
        return subject.atStart() || MetricKeys.known(subject.text()).isPresent();
    }

    private int add(Comparators.Found comparator, Subjects.Found own, Quantity quantity, int next) {
        Optional<Behind.Found> behind =
                MetricKeys.known(own.text()).isPresent() ? Optional.empty() : Behind.at(text, tokens, next);
        Subjects.Found subject = behind.map(metric -> new Subjects.Found(metric.text(), own.atStart()))
                .orElseGet(() -> own.isEmpty() ? before(comparator.start()).orElse(own) : own);
        Optional<String> qualifier = Qualifiers.in(subject.text());
        if (!Plausibility.isMetric(comparator, subject, qualifier.isPresent(), quantity, tokens, next)) {
            return -1;
        }
        Tail tail = Tail.after(text, tokens, behind.map(Behind.Found::next).orElse(next), LONGEST_QUALIFIER);
        String name = clean(Qualifiers.strip(subject.text()));
        int end = tokens.get(tail.next() - 1).end();
        found.add(new Comparison(
                tokens.get(comparator.start()).start(),
                end,
                name,
                qualifier.or(tail::qualifier),
                comparator.comparator(),
                quantity,
                tail.duration()));
        floor = tail.next();
        return tail.next();
    }

    /** The subject of the comparison before, in the same sentence. */
    private Optional<Subjects.Found> before(int start) {
        int from = Math.min(start, Math.max(floor, start - LONGEST_GAP));
        boolean other = found.isEmpty() || tokens.subList(from, start).stream().anyMatch(token -> token.is("."));
        return other
                ? Optional.empty()
                : Optional.of(new Subjects.Found(found.get(found.size() - 1).subject(), true));
    }

    /** {@code for more than 5 minutes} is how long, not how much. */
    private boolean isDuration(int start) {
        return start > 0
                && (tokens.get(start - 1).is("for") || tokens.get(start - 1).is("lasting"));
    }

    private int skipFillers(int from) {
        int i = from;
        while (i < tokens.size()
                && i < from + MOST_FILLERS
                && FILLERS.contains(tokens.get(i).text())) {
            i++;
        }
        return i;
    }

    private static String clean(String name) {
        int start = 0;
        int end = name.length();
        while (start < end && !Character.isLetterOrDigit(name.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(name.charAt(end - 1)) && !isClosing(name, start, end)) {
            end--;
        }
        return name.substring(start, end);
    }

    private static boolean isClosing(String name, int start, int end) {
        return name.charAt(end - 1) == ')' && name.substring(start, end).indexOf('(') >= 0;
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Numbers.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
