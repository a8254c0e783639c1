package dev.runbook.core.lint;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment that allows what a rule would report: {@code runbook-allow rule-id, rule-id: reason until 2027-01-31}.
 *
 * @param span the comment
 * @param covers the text in which findings are allowed; an empty span where nothing follows the comment
 * @param problem why the comment cannot be obeyed
 */
record Suppression(Span span, Span covers, List<String> rules, Optional<LocalDate> until, Optional<String> problem) {
    private static final String MARK = "runbook-allow";
    private static final Pattern UNTIL = Pattern.compile("\\[?\\buntil\\s+(\\d{4}-\\d{2}-\\d{2})]?\\.?$");
    private static final Pattern SEPARATOR = Pattern.compile("[,\\s]+");

    Suppression {
        rules = List.copyOf(rules);
    }

    boolean allows(Diagnostic diagnostic) {
        Span place = diagnostic.span();
        return rules.contains(diagnostic.rule())
                && place.file().equals(covers.file())
                && covers.start() <= place.start()
                && (place.start() < covers.end() || (place.start() == covers.end() && place.length() == 0));
    }

    /**
     * Reads a comment.
     *
     * @param text what stands between the comment's marks
     * @param next what the comment covers unless it speaks for the file
     * @param whole the whole file
     * @return nothing where the comment says something else
     */
    static Optional<Suppression> of(String text, Span span, Span next, Span whole) {
        String words = text.strip();
        if (!words.startsWith(MARK)) {
            return Optional.empty();
        }
        String rest = words.substring(MARK.length());
        boolean file = rest.startsWith("-file");
        String what = file ? rest.substring("-file".length()) : rest;
        Span covers = file ? whole : next;
        int colon = what.indexOf(':');
        String ids = (colon < 0 ? what : what.substring(0, colon)).strip();
        String reason = colon < 0 ? "" : what.substring(colon + 1).strip();
        List<String> rules = ids.isEmpty() ? List.of() : List.of(SEPARATOR.split(ids));
        Matcher matcher = UNTIL.matcher(reason);
        if (!matcher.find()) {
            return Optional.of(new Suppression(span, covers, rules, Optional.empty(), problem(rules, reason)));
        }
        Optional<LocalDate> until = date(matcher.group(1));
        Optional<String> problem = until.isEmpty()
                ? Optional.of("`" + matcher.group(1) + "` is no date")
                : problem(rules, reason.substring(0, matcher.start()).strip());
        return Optional.of(new Suppression(span, covers, rules, until, problem));
    }

    private static Optional<String> problem(List<String> rules, String reason) {
        if (rules.isEmpty()) {
            return Optional.of("it names no rule");
        }
        return reason.isEmpty() ? Optional.of("it gives no reason") : Optional.empty();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
