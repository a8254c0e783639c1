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
    private static final String VALUE = "(\"[^\"\\s]{3,200}\"|'[^'\\s]{3,200}'|[^\\s\"'`;|&)<>]{3,200})";

    /**
     * How a secret is written; its place is the first group.
     *
     * @param trust what the value must look like
     * @param needles in lower case; a text without any of them is not searched
     */
    private record Form(Trust trust, List<String> needles, Pattern pattern) {
        static Form of(Trust trust, String needles, String pattern) {
            return new Form(trust, List.of(needles.split(" ", -1)), Pattern.compile(pattern));
        }

        boolean mayBeIn(String lowerCase) {
            return needles.stream().anyMatch(lowerCase::contains);
        }
    }

    private enum Trust {
        /** The form alone says that it is a secret. */
        TOKEN,
        /** What stands there is a secret unless it is a plain name. */
        PASSWORD,
        /** Names of secrets are written so too: the value must hold a digit or a sign. */
        KEY
    }

    private static final List<Form> FORMS = List.of(
            Form.of(
                    Trust.TOKEN,
                    "akia asia ghp_ gho_ ghu_ ghs_ ghr_ github_pat_ glpat- xox sk_live_ rk_live_ aiza npm_ dop_v1_ hvs. sg. eyj",
                    "\\b((?:AKIA|ASIA)[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30,255}|github_pat_[A-Za-z0-9_]{40,255}"
                            + "|glpat-[\\w-]{20,64}|xox[abeprs]-[\\w-]{10,255}|(?:sk|rk)_live_[A-Za-z0-9]{16,255}|AIza[\\w-]{35}"
                            + "|npm_[A-Za-z0-9]{36}|dop_v1_[a-f0-9]{64}|hvs\\.[\\w-]{24,255}|SG\\.[\\w-]{16,64}\\.[\\w-]{16,64}"
                            + "|eyJ[\\w-]{10,2000}\\.eyJ[\\w-]{10,4000}\\.[\\w-]{10,2000})"),
            Form.of(Trust.TOKEN, "hooks.slack.com", "hooks\\.slack\\.com/services/(T\\w{6,20}/B\\w{6,20}/\\w{16,40})"),
            Form.of(Trust.PASSWORD, "://", "://[^\\s/:@\"'<>]{1,80}:([^\\s/@\"'<>]{3,200})@"),
            Form.of(
                    Trust.PASSWORD,
                    "password= passwd= passphrase= mysql_pwd=",
                    "(?i)(?:password|passwd|passphrase|mysql_pwd)=" + VALUE),
            Form.of(
                    Trust.KEY,
                    "secret= token= key=",
                    "(?i)(?:(?<!existing)secret|token|api[_-]?key|access[_-]?key|secret[_-]?key|private[_-]?key)="
                            + VALUE),
            Form.of(Trust.PASSWORD, "-pass", "(?i)(?<=\\s)--?(?:password|passwd|passphrase|pass)\\s+" + VALUE),
            Form.of(
                    Trust.KEY,
                    "-token -api-key -secret-key -client-secret",
                    "(?i)(?<=\\s)--?(?:token|api-key|secret-key|client-secret)\\s+" + VALUE),
            Form.of(
                    Trust.PASSWORD,
                    "password: password\": password': passwd: key: key\": secret: secret\":",
                    "(?im)^[ \\t]*[\"']?[\\w.-]{0,60}?(?:password|passwd|api[_-]?key|secret[_-]?key|client[_-]?secret)[\"']?:[ \\t]+"
                            + VALUE + "[ \\t]*$"),
            Form.of(
                    Trust.PASSWORD,
                    "password identified",
                    "(?i)\\b(?:password|identified\\s+by)\\s+('[^'\\s]{3,200}')"),
            Form.of(Trust.PASSWORD, "mysql", "\\bmysql(?:dump|admin)?\\b[^\\n|;&]{0,200}?\\s-p" + VALUE),
            Form.of(Trust.PASSWORD, "sshpass", "\\bsshpass\\s+-p\\s*" + VALUE),
            Form.of(Trust.PASSWORD, "redis-cli", "\\bredis-cli\\b[^\\n|;&]{0,200}?\\s-a\\s+" + VALUE),
            Form.of(
                    Trust.PASSWORD,
                    "curl",
                    "\\bcurl\\b[^\\n|;&]{0,300}?\\s(?:-u|--user)[ =]?[\"']?[\\w.@-]{1,80}:([^\\s\"']{3,200})"),
            Form.of(
                    Trust.KEY,
                    "bearer basic",
                    "(?i)\\b(?:bearer|basic)\\s+([A-Za-z0-9+/_.=-]{16,2000})(?=[\"'\\s]|$)"));

    private static final Pattern FILLER = Pattern.compile(
            "(?i).*(?:\\.\\.\\.|…|\\*\\*|xxx|<|>|\\$|\\{|\\[|your|redacted|replace|placeholder|example|insert).*|[(%`].*");
    private static final Pattern HARMLESS =
            Pattern.compile("(?i)true|false|yes|no|null|none|stdin|prompt|ask|env|\\d{1,4}|[./~].*|https?:.*");
    private static final Pattern SAMPLE =
            Pattern.compile("(?i)(?:my|new|old|some|the|super|strong|secure|change|me|this|please"
                    + "|pass(?:word|wd|phrase)?|passwort|pwd?|secret|token|key|api|value|test|demo|temp|foo|bar|baz|user|admin|root|guest|default|here"
                    + "|s3cr3t|p[a@4]ss?w[o0]rd|dummy|sample|random|generated|string|abc|[\\d_.!?#-])+");

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
        for (Form form : FORMS) {
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

    private static void add(String text, int from, int to, Trust trust, List<Found> found) {
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
