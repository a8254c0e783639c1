package dev.runbook.core.lint.rules.secrets;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A user and password that every installation begins with, such as {@code admin/admin}. */
public final class DefaultCredentials implements RunbookRule {
    private static final String WORD =
            "(?:admin|administrator|root|guest|password|changeme|postgres|minioadmin|default|prom-operator)";
    private static final String USER =
            "(admin|administrator|root|guest|postgres|minioadmin|elastic|rabbitmq|tomcat|sa)";
    /** {@code (admin/admin)}: not a part of a path. */
    private static final Pattern SLASH =
            Pattern.compile("(?i)(?<![\\w/.:@=-])" + USER + " ?/ ?" + WORD + "(?![\\w/.:-])");
    /** In an address, and where a program is given user and password. */
    private static final Pattern COLON = Pattern.compile(
            "(?i)(?:://|\\bcurl\\b[^\\n]{0,200}?\\s-u ?[\"']?|--user[= ][\"']?)" + USER + ":" + WORD + "(?![\\w/.-])");

    private static final Pattern WORDS = Pattern.compile("(?i)\\b(?:user(?:name)?|login)\\W{1,5}" + USER
            + "\\W{1,6}(?:and )?(?:the )?pass(?:word)?\\W{1,6}" + WORD + "\\b");

    /** {@code -u admin -p admin}, {@code -uroot -proot}. */
    private static final Pattern OPTIONS = Pattern.compile("(?i)\\s(?:-u|--user(?:name)?)[ =]?[\"']?" + USER
            + "[\"']?\\s+(?:-p|--pass(?:word)?)[ =]?[\"']?" + WORD + "(?![\\w/.-])");

    private static final Pattern VARIABLE =
            Pattern.compile("\\b(?:PGPASSWORD|MYSQL_PWD)=[\"']?(" + WORD + ")(?![\\w/.-])");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    private static final List<String> SEPARATORS = List.of("/", "/ ", ":");
    private static final List<String> FIRST_GUESSES =
            List.of("admin", "root", "guest", "password", "changeme", "postgres", "default", "prom-operator");

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Source source = runbook.fact().document().source();
        String lowerCase = source.text().toLowerCase(Locale.ROOT);
        if (hasPair(lowerCase)) {
            report(SLASH, source, reporter);
            report(COLON, source, reporter);
        }
        if (lowerCase.contains(" -p") || lowerCase.contains("--pass")) {
            report(OPTIONS, source, reporter);
        }
        if (lowerCase.contains("pgpassword=") || lowerCase.contains("mysql_pwd=")) {
            report(VARIABLE, source, reporter);
        }
        if (lowerCase.contains("pass") && (lowerCase.contains("user") || lowerCase.contains("login"))) {
            report(WORDS, source, reporter);
        }
    }

    /** A quick look, since hardly any text has one. */
    private static boolean hasPair(String lowerCase) {
        return SEPARATORS.stream()
                .anyMatch(separator -> FIRST_GUESSES.stream().anyMatch(word -> lowerCase.contains(separator + word)));
    }

    private static void report(Pattern pattern, Source source, Reporter reporter) {
        Matcher matcher = pattern.matcher(source.text());
        while (matcher.find()) {
            Span span = source.span(matcher.start(1), matcher.end());
            reporter.report(
                    span,
                    "These are credentials that everybody tries first; if they work, so does everybody.",
                    "Change them on the system, and say here where the real ones are kept.");
        }
    }
}
