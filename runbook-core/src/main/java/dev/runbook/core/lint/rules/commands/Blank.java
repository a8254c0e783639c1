package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Invocation;
import dev.runbook.core.model.Placeholder;
import dev.runbook.core.model.Runbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place of a command that the reader must fill in, with what the shell does to it.
 *
 * @param text as written
 * @param name without its marks
 * @param quoted whether it stands in quotes, where the shell leaves it alone; a variable is filled in all the same
 */
record Blank(Command command, Span span, String text, String name, Style style, boolean quoted) {
    /** How a place to fill in is marked. */
    enum Style {
        ANGLE("`<name>`"),
        BRACKET("`[name]`"),
        BRACE("`{name}`"),
        VARIABLE("`$NAME`"),
        WORD("`NAME`"),
        PATH("`/path/to/name`");

        private final String example;

        Style(String example) {
            this.example = example;
        }

        String example() {
            return example;
        }
    }

    /** Programs whose operands may be named by a word in capitals. */
    private static final Set<String> NAMING = Set.of(
            ("kubectl oc helm docker podman docker-compose aws gcloud az ssh scp rsync systemctl journalctl git psql pg_dump"
                            + " pg_restore createdb dropdb mysql mysqldump kill argocd")
                    .split(" "));

    private static final Set<String> NOUNS = Set.of(
            ("NAMESPACE NS POD PODNAME NODE NAME DEPLOYMENT CONTAINER HOST HOSTNAME CLUSTER BUCKET VERSION REVISION TAG INSTANCE"
                            + " SERVICE USERNAME DBNAME DATABASE TABLE FILE FILENAME DOMAIN PID REGION PROJECT APP USER"
                            + " RELEASE IMAGE BACKUP SNAPSHOT COMMIT SHA BRANCH PUBLISHER SUBSCRIBER")
                    .split(" "));
    /** A whole word, the name behind {@code svc/} or {@code s3://}, or what an option is set to. */
    private static final Pattern CAPITALS = Pattern.compile(
            "(?:^|(?<=^s3://)|(?<=^[a-z]{2,20}/)|(?<=^--?[a-z-]{1,30}=))([A-Z][A-Z0-9]{1,20}(?:[_-][A-Z0-9]{1,20}){0,5})(?=$|[/:@]|-[a-z])");

    /** Their values name variables. */
    private static final Set<String> NAMES_VARIABLE =
            Set.of("-e", "--env", "--build-arg", "-o", "--output", "--sort-by");

    private static final Pattern SOMEWHERE = Pattern.compile("(?:/path/to|path/to)/[\\w./*-]*");

    /** One key for all spellings of a name. */
    String key() {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
    }

    /** Every place to fill in, in the order of the text; comments in code are left out. */
    static List<Blank> of(Runbook runbook) {
        List<Blank> blanks = new ArrayList<>();
        for (Command command : runbook.facts().of(Command.class)) {
            if (command.where() != Command.Where.FENCE_COMMENT) {
                Source source = runbook.document().source();
                marked(command, source, blanks);
                words(command, source, blanks);
            }
        }
        return blanks;
    }

    private static void marked(Command command, Source source, List<Blank> blanks) {
        String text = source.text(command.span());
        int heredoc = text.indexOf("<<");
        int inside = heredoc < 0 ? -1 : text.indexOf('\n', heredoc);
        int at = 0;
        char quote = 0;
        for (Placeholder placeholder : command.placeholders()) {
            int end = placeholder.span().start() - command.span().start();
            for (; at < end; at++) {
                char c = text.charAt(at);
                if (c == '\\' && quote != '\'') {
                    at++;
                } else if (quote == 0 && (c == '"' || c == '\'')) {
                    quote = c;
                } else if (c == quote) {
                    quote = 0;
                }
            }
            boolean quoted = quote != 0 || inside >= 0 && inside < end;
            blanks.add(new Blank(
                    command,
                    placeholder.span(),
                    placeholder.text(),
                    placeholder.name(),
                    style(placeholder.text()),
                    quoted));
        }
    }

    private static Style style(String text) {
        return switch (text.charAt(0)) {
            case '<' -> Style.ANGLE;
            case '[' -> Style.BRACKET;
            case '{' -> Style.BRACE;
            case '$' -> Style.VARIABLE;
            default -> Style.WORD;
        };
    }

    /** {@code kubectl logs POD_NAME}, {@code tar xf /path/to/backup.tar}: words that name nothing that is there. */
    private static void words(Command command, Source source, List<Blank> blanks) {
        for (Invocation program : command.invocations()) {
            String before = "";
            for (Argument word : program.words()) {
                boolean named = word.role() != Argument.Role.PROGRAM
                        && !NAMES_VARIABLE.contains(before)
                        && word.text().indexOf(' ') < 0
                        && !(program.hasOperand(0, "set") && program.hasOperand(1, "env"));
                before = word.text();
                boolean exact = word.end() - word.start() == word.text().length();
                if (named && NAMING.contains(program.program()) && hasCapitals(word.text())) {
                    Matcher matcher = CAPITALS.matcher(word.text());
                    while (matcher.find()) {
                        if (isNoun(matcher.group(1))) {
                            add(command, word, matcher.start(1), matcher.group(1), Style.WORD, exact, source, blanks);
                        }
                    }
                }
                Matcher path = SOMEWHERE.matcher(word.text());
                if (word.text().contains("path/to/") && path.find()) {
                    add(command, word, path.start(), path.group(), Style.PATH, exact, source, blanks);
                }
            }
        }
    }

    private static void add(
            Command command,
            Argument word,
            int at,
            String text,
            Style style,
            boolean exact,
            Source source,
            List<Blank> blanks) {
        int start = exact ? word.start() + at : word.start();
        Span span = source.span(start, exact ? start + text.length() : word.end());
        boolean known = blanks.stream()
                .skip(Math.max(0, blanks.size() - 8))
                .anyMatch(other -> other.span.start() <= span.start() && span.start() < other.span.end());
        if (!known) {
            blanks.add(new Blank(command, span, text, text, style, true));
        }
    }

    private static boolean hasCapitals(String word) {
        return word.chars().filter(c -> c >= 'A' && c <= 'Z').limit(2).count() == 2;
    }

    private static boolean isNoun(String word) {
        for (String part : word.split("[_-]", -1)) {
            if (NOUNS.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
