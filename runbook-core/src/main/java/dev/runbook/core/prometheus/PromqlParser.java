package dev.runbook.core.prometheus;

import dev.runbook.core.prometheus.PromqlToken.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Parses PromQL as far as needed to see what is compared with what; what it does not understand is no expression. */
final class PromqlParser {
    private static final int DEEPEST = 100;
    /** A chain of so many operators would be a tree too deep to walk. */
    private static final int MOST_TOKENS = 2000;

    private static final int MOST_DIGITS = 30;
    private static final Set<String> GROUPING = Set.of("by", "without");
    private static final Set<String> MATCHING = Set.of("on", "ignoring", "group_left", "group_right");

    private final List<PromqlToken> tokens;
    private int next;
    private int depth;

    private PromqlParser(List<PromqlToken> tokens) {
        this.tokens = tokens;
    }

    static Optional<Promql> parse(String text) {
        return PromqlToken.of(text)
                .filter(tokens -> tokens.size() <= MOST_TOKENS)
                .flatMap(tokens -> {
                    PromqlParser parser = new PromqlParser(tokens);
                    Optional<Promql> parsed = parser.binary(0);
                    return parser.next == tokens.size() ? parsed : Optional.empty();
                });
    }

    /** Operators of at least the strength, the weakest outermost. */
    private Optional<Promql> binary(int strength) {
        if (++depth > DEEPEST) {
            return Optional.empty();
        }
        Optional<Promql> left = unary();
        while (left.isPresent() && next < tokens.size() && strength(tokens.get(next)) >= Math.max(1, strength)) {
            String operator = tokens.get(next).text().toLowerCase(Locale.ROOT);
            int own = strength(tokens.get(next++));
            boolean bool = modifiers();
            Optional<Promql> right = binary(operator.equals("^") ? own : own + 1);
            Promql before = left.get();
            left = right.map(operand -> new Promql.Binary(operator, bool, before, operand));
        }
        depth--;
        return left;
    }

    private static int strength(PromqlToken token) {
        return switch (token.text().toLowerCase(Locale.ROOT)) {
            case "or" -> 1;
            case "and", "unless" -> 2;
            case "==", "!=", "<=", "<", ">=", ">" -> 3;
            case "+", "-" -> 4;
            case "*", "/", "%", "atan2" -> 5;
            case "^" -> 6;
            default -> 0;
        };
    }

    /** Skips {@code bool}, {@code on(x)}, {@code group_left(y)}; whether {@code bool} was among them. */
    private boolean modifiers() {
        boolean bool = false;
        while (next < tokens.size() && tokens.get(next).kind() == Kind.NAME) {
            String word = tokens.get(next).text().toLowerCase(Locale.ROOT);
            if (word.equals("bool")) {
                bool = true;
                next++;
            } else if (MATCHING.contains(word)) {
                next++;
                // A bracket behind group_left is its labels only where a name or its end follows.
                skipLabels();
            } else {
                return bool;
            }
        }
        return bool;
    }

    /** Skips a list of labels in brackets, if one begins here. */
    private boolean skipLabels() {
        int i = next;
        if (i >= tokens.size() || tokens.get(i).kind() != Kind.OPEN) {
            return false;
        }
        i++;
        while (i < tokens.size()
                && (tokens.get(i).kind() == Kind.NAME || tokens.get(i).kind() == Kind.COMMA)) {
            i++;
        }
        if (i >= tokens.size() || tokens.get(i).kind() != Kind.CLOSE) {
            return false;
        }
        next = i + 1;
        return true;
    }

    private Optional<Promql> unary() {
        boolean negative = false;
        while (next < tokens.size()
                && (tokens.get(next).is("-") || tokens.get(next).is("+"))) {
            negative ^= tokens.get(next++).is("-");
        }
        Optional<Promql> operand = primary();
        while (next < tokens.size() && isSuffix(tokens.get(next))) {
            suffix();
        }
        if (!negative) {
            return operand;
        }
        return operand.map(value -> value instanceof Promql.Number number
                ? new Promql.Number(number.value().negate())
                : new Promql.Binary("*", false, new Promql.Number(BigDecimal.ONE.negate()), value));
    }

    private static boolean isSuffix(PromqlToken token) {
        return token.kind() == Kind.RANGE || token.is("@") || token.text().equalsIgnoreCase("offset");
    }

    private void suffix() {
        if (tokens.get(next).kind() == Kind.RANGE) {
            next++;
            return;
        }
        next++;
        while (next < tokens.size()
                && (tokens.get(next).is("-") || tokens.get(next).is("+"))) {
            next++;
        }
        next = Math.min(next + 1, tokens.size());
    }

    private Optional<Promql> primary() {
        if (next >= tokens.size()) {
            return Optional.empty();
        }
        PromqlToken token = tokens.get(next++);
        return switch (token.kind()) {
            case NUMBER -> number(token.text());
            case STRING -> Optional.of(new Promql.Other());
            case MATCHERS -> Optional.of(new Promql.Selector(named(token.text()), token.text()));
            case OPEN -> {
                Optional<Promql> inner = binary(0);
                yield close() ? inner : Optional.empty();
            }
            case NAME -> name(token.text());
            default -> Optional.empty();
        };
    }

    private Optional<Promql> name(String name) {
        boolean grouped = next < tokens.size()
                && GROUPING.contains(tokens.get(next).text().toLowerCase(Locale.ROOT));
        if (grouped) {
            next++;
            if (!skipLabels()) {
                return Optional.empty();
            }
        }
        if (next < tokens.size() && tokens.get(next).kind() == Kind.OPEN) {
            next++;
            return call(name.toLowerCase(Locale.ROOT));
        }
        if (grouped) {
            return Optional.empty();
        }
        if (name.equalsIgnoreCase("inf") || name.equalsIgnoreCase("nan")) {
            return Optional.of(new Promql.Other());
        }
        boolean matched = next < tokens.size() && tokens.get(next).kind() == Kind.MATCHERS;
        return Optional.of(
                new Promql.Selector(name, matched ? tokens.get(next++).text() : ""));
    }

    private Optional<Promql> call(String function) {
        List<Promql> arguments = new ArrayList<>();
        while (next < tokens.size() && tokens.get(next).kind() != Kind.CLOSE) {
            Optional<Promql> argument = binary(0);
            if (argument.isEmpty()) {
                return Optional.empty();
            }
            arguments.add(argument.get());
            if (next < tokens.size() && tokens.get(next).kind() == Kind.COMMA) {
                next++;
            }
        }
        if (!close()) {
            return Optional.empty();
        }
        boolean grouped = next < tokens.size()
                && GROUPING.contains(tokens.get(next).text().toLowerCase(Locale.ROOT));
        if (grouped) {
            next++;
            skipLabels();
        }
        return Optional.of(new Promql.Call(function, arguments));
    }

    private boolean close() {
        return next < tokens.size() && tokens.get(next++).kind() == Kind.CLOSE;
    }

    /** A plain number; a duration such as {@code 5m} is none. */
    private static Optional<Promql> number(String text) {
        boolean plain = text.length() <= MOST_DIGITS
                && text.chars().allMatch(c -> (c >= '0' && c <= '9') || ".eE+-_".indexOf(c) >= 0);
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        boolean huge = exponent >= 0 && text.length() - exponent > 4;
        if (!plain || huge) {
            return Optional.of(new Promql.Other());
        }
        try {
            return Optional.of(new Promql.Number(new BigDecimal(text.replace("_", ""))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The metric of {@code {__name__="x"}}; empty where it is not given. */
    private static String named(String matchers) {
        int at = matchers.indexOf("__name__=\"");
        int start = at + "__name__=\"".length();
        int end = at < 0 ? -1 : matchers.indexOf('"', start);
        return end < 0 ? "" : matchers.substring(start, end);
    }
}
