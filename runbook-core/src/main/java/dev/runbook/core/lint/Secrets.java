package dev.runbook.core.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds secrets in text, so that a rule can tell about them and no report and no page shows one. A variable or a placeholder
 * in the place of a secret is none; a value that only stands for one ({@code changeme}) is a {@link Found#sample}.
 */
public final class Secrets {
    private static final Pattern FILLER = Pattern.compile(
            "(?i).*(?:\\.\\.\\.|…|\\*\\*|xxx|<|>|\\$|\\{|\\[|your|redacted|replace|placeholder|example|insert).*|[(%`].*");
    private static final Pattern HARMLESS =
            Pattern.compile("(?i)true|false|yes|no|null|none|stdin|prompt|ask|env|\\d{1,4}|[./~].*|https?:.*");
    private static final Pattern SAMPLE = Pattern.compile(
            "(?i)(?:my|new|old|some|the|super|strong|secure|change|me|this|please"
                    + "|pass(?:word|wd|phrase)?|passwort|pwd?|secret|token|key|api|value|test|demo|temp|foo|bar|baz|user|admin|root|guest|default|here"
                    + "|postgres|minioadmin|s3cr3t|p[a@4]ss?w[o0]rd|dummy|sample|random|generated|string|abc|[\\d_.!?#-])+");

    private static final Pattern NAME = Pattern.compile("[a-z]+(?:[-.][a-z]+)+");

    private Secrets() {}

    /**
     * A secret in a text.
     *
     * @param start offset of the secret itself
     * @param end offset after it
     * @param sample whether it only stands for a secret, such as {@code changeme}
     */
    public record Found(int start, int end, boolean sample) {}

    /** All secrets of a text, in order; they do not overlap. */
    public static List<Found> in(String text) {
        List<Found> found = new ArrayList<>(keys(text));
        String lowerCase = text.toLowerCase(Locale.ROOT);
        for (SecretForm form : SecretForm.ALL) {
            if (form.mayBeIn(lowerCase)) {
                Matcher matcher = form.pattern().matcher(text);
                while (matcher.find()) {
                    add(text, matcher.start(1), matcher.end(1), form.trust(), found);
                }
            }
        }
        found.sort(Comparator.comparingInt(Found::start).thenComparing(Found::end, Comparator.reverseOrder()));
        List<Found> distinct = new ArrayList<>();
        for (Found next : found) {
            boolean covered = !distinct.isEmpty()
                    && next.start() < distinct.get(distinct.size() - 1).end();
            if (!covered) {
                distinct.add(next);
            }
        }
        return distinct;
    }

    /** The text with a dot for each letter of each secret that is no sample. */
    public static String mask(String text) {
        StringBuilder out = new StringBuilder(text);
        for (Found found : in(text)) {
            if (!found.sample()) {
                for (int i = found.start(); i < found.end(); i++) {
                    char c = text.charAt(i);
                    out.setCharAt(i, c == '\n' || c == '\r' ? c : '\u2022');
                }
            }
        }
        return out.toString();
    }

    private static void add(String text, int from, int to, SecretForm.Trust trust, List<Found> found) {
        boolean quoted = text.charAt(from) == '"' || text.charAt(from) == '\'';
        int start = quoted ? from + 1 : from;
        int end = quoted ? to - 1 : to;
        String value = text.substring(start, end);
        if (FILLER.matcher(value).matches() || HARMLESS.matcher(value).matches()) {
            return;
        }
        boolean sample = SAMPLE.matcher(value).matches();
        boolean likely = switch (trust) {
            case TOKEN -> true;
            case PASSWORD -> !NAME.matcher(value).matches();
            case KEY -> value.chars().anyMatch(c -> !Character.isLetter(c) && c != '-' && c != '.' && c != '_');
        };
        if (sample || likely) {
            found.add(new Found(start, end, sample));
        }
    }

    /** Private keys, from their first to their last line. */
    private static List<Found> keys(String text) {
        List<Found> found = new ArrayList<>();
        int start = text.indexOf("-----BEGIN ");
        while (start >= 0) {
            int line = text.indexOf('\n', start);
            String head = text.substring(start, line < 0 ? text.length() : line).toUpperCase(Locale.ROOT);
            int close = text.indexOf("-----END ", start);
            int end = close < 0 ? start + head.length() : close;
            if (head.contains("PRIVATE KEY") && line >= 0 && line < end) {
                found.add(new Found(line + 1, end, false));
            }
            start = text.indexOf("-----BEGIN ", start + head.length());
        }
        return found;
    }
}
