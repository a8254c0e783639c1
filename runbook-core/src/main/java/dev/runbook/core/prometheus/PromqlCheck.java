package dev.runbook.core.prometheus;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;

/** Finds why Prometheus refuses an expression: by its words and brackets, by its grammar, by the types in it. */
public final class PromqlCheck {
    /** Queries for logs look alike; what parts them is the pipe. */
    private static final Pattern LOG_QUERY = Pattern.compile(
            "\\|[=~>]|!>|\\|\\s*+(?:json|logfmt|pattern|regexp|unpack|unwrap|line_format|label_format)\\b");

    private PromqlCheck() {}

    /**
     * A defect.
     *
     * @param start offset in the expression
     * @param end exclusive
     * @param reason as a clause
     * @param sure whether no other query language could be meant
     */
    public record Broken(int start, int end, String reason, String mend, boolean sure) {
        Broken because(String other) {
            return new Broken(start, end, other, mend, sure);
        }
    }

    /** The first defect; templates, variables of dashboards and left-out parts are passed over. */
    public static Optional<Broken> check(String expression) {
        boolean unread = expression.length() > PromqlReader.MAX_LENGTH
                || expression.contains("{{")
                || expression.contains("...")
                || expression.indexOf('\u2026') >= 0
                || hasPlaceholder(expression)
                || LOG_QUERY.matcher(expression).find();
        return unread ? Optional.empty() : read(expression);
    }

    private static Optional<Broken> read(String expression) {
        String masked = PromqlMask.variables(expression);
        if (PromqlMask.hasLoose(expression)) {
            List<Token> words = PromqlWords.withoutComments(masked);
            return PromqlSlips.first(words, expression);
        }
        return verdict(masked, expression);
    }

    /** The first defect of an expression that holds nothing but PromQL. */
    static Optional<Broken> verdict(String masked, String expression) {
        PromqlReader.Reading reading = PromqlReader.read(masked, expression);
        if (reading instanceof PromqlReader.Refused refused) {
            return Optional.of(refused.broken());
        }
        return reading instanceof PromqlReader.Read read ? PromqlTypes.check(read.expression()) : Optional.empty();
    }

    /** {@code <job>}, which no comparison looks like. */
    private static boolean hasPlaceholder(String text) {
        int at = text.indexOf('<');
        int close = text.lastIndexOf('>');
        while (at >= 0 && at + 1 < close) {
            if (Character.isLetter(text.charAt(at + 1))) {
                return true;
            }
            at = text.indexOf('<', at + 1);
        }
        return false;
    }
}
