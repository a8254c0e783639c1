package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Invocation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of a command that only stand for what it should be given. */
final class Samples {
    /**
     * A sample.
     *
     * @param text the part of the word that is one
     * @param what it is, such as {@code version}
     */
    record Found(String text, String what) {}

    private static final Pattern VERSION = Pattern.compile("v?\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}(?:-[\\w.]{1,20})?");
    private static final Pattern SAMPLE_VERSION =
            Pattern.compile(".*:v?(?:1\\.2\\.[345]|1\\.0\\.[01]|0\\.0\\.1|0\\.1\\.0|x\\.y\\.z)");
    private static final Pattern RELEASES = Pattern.compile(
            "(?i)(?:.*/)?(?:\\w+[-_])?(?:deploy|release|rollback|promote|hotfix)[\\w-]*(?:\\.\\w{1,4})?");
    private static final Set<String> TAGGING = Set.of("tag", "push", "checkout", "switch", "branch", "reset");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");
    private static final Pattern DATE = Pattern.compile(
            "(?<!\\d)20[1-3]\\d[-_/]?(?:0[1-9]|1[0-2])[-_/]?(?:[0-2]\\d|3[01])(?!\\d)(?:[T_ -]?\\d{2}:?\\d{2}(?::?\\d{2})?)?");
    private static final Pattern RESTORES = Pattern.compile(
            "(?i)(?:psql|pg_restore|mysql|mariadb|mongorestore|gunzip|zcat|tar|pgbackrest|restic|velero|wal-g|barman|etcdctl|unzip|xzcat|zstdcat)"
                    + "|.*(?:restore|recover|backup)[\\w-]*(?:\\.\\w{1,4})?");
    /** Files whose date says when they were written, and which are meant. */
    private static final Pattern CHANGES =
            Pattern.compile("(?i)migrat|schema|ddl|alter|patch|changelog|seed|hotfix|release");

    private static final Set<String> DATABASES = Set.of(
            ("psql pg_dump pg_dumpall pg_restore pg_isready pg_basebackup createdb dropdb mysql mysqldump mysqladmin mariadb mongosh"
                            + " mongodump mongorestore redis-cli")
                    .split(" "));
    private static final Pattern PERSON_OR_PLACE = Pattern.compile(
            "(?i)user|username|user_?name|dbuser|myuser|my_user|dbname|db_name|database|database_?name|mydb|my_?database|host|hostname|db_?host(?:name)?");
    private static final Pattern AT =
            Pattern.compile("(?i)(?:user|username)@[\\w.-]+.*|[\\w.-]+@(?:host|hostname|server|remote|ip)(?::.*)?");
    private static final String THINGS =
            "(?:app|pod|namespace|ns|deployment|service|container|release|cluster|bucket|db|database|node|host|server|instance|queue|topic"
                    + "|table|user|secret|image|project|vault|job|pvc|repo|stack|function|index|column|schema|role|subscription|publication|slot)";
    private static final Pattern NAMELESS = Pattern.compile("(?i)(?:my|your|some)[-_]" + THINGS + "(?:[-_]\\w{1,20})?|"
            + THINGS + "[-_]name|foo|bar|baz|foobar|x{3,}|abc-?123|abcdef\\d*|deadbeef");
    private static final Pattern ID =
            Pattern.compile("12345\\d{0,7}|(?:i|sg|vpc|subnet|ami|vol|rtb|eni)-(?:0?123\\w*|x+)");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.\\d{1,3}|1\\.2\\.3\\.4|[xX]\\.[xX]\\.[xX]\\.[xX]");
    private static final Pattern PARTS = Pattern.compile("[/:=@,]");
    /** Their words are text, patterns or fields and name nothing that exists. */
    private static final Set<String> TALKING = Set.of(
            "echo printf export env declare grep egrep fgrep zgrep rg awk gawk sed jq yq curl logger tr cut sort xargs"
                    .split(" "));

    private static final List<String> NEEDLES = List.of(
            "my",
            "your",
            "some",
            "name",
            "foo",
            "ba",
            "xx",
            "user",
            "host",
            "db",
            "database",
            "abc",
            "dead",
            "remote",
            "server",
            "@ip",
            "x.y",
            ".x");

    private static final int LONGEST_PATH = 300;
    private static final int PLAIN = 80;

    private Samples() {}

    static Optional<Found> in(Argument word, Invocation program) {
        String text = word.text();
        if (word.role() == Argument.Role.PROGRAM
                || text.length() > PLAIN
                || !mayHold(text)
                || program.program().length() > PLAIN
                || text.indexOf(' ') >= 0 && !hasDate(text)) {
            return Optional.empty();
        }
        return release(word, program)
                .or(() -> revision(word, program))
                .or(() -> date(text, program.program()))
                .or(() -> account(word, program))
                .or(() -> part(text, program));
    }

    /** A quick look, since hardly any word is one. */
    private static boolean mayHold(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9')
                || NEEDLES.stream().anyMatch(text::contains);
    }

    private static boolean hasDate(String text) {
        return text.length() < PLAIN / 2 && DATE.matcher(text).lookingAt();
    }

    private static Optional<Found> release(Argument word, Invocation program) {
        String text = word.text();
        boolean named = RELEASES.matcher(program.program()).matches()
                || program.program().equals("git")
                        && program.operands().stream().limit(1).anyMatch(it -> TAGGING.contains(it.text()));
        if (named
                && word.role() == Argument.Role.OPERAND
                && VERSION.matcher(text).matches()) {
            return Optional.of(new Found(text, "version"));
        }
        boolean image =
                program.program().equals("kubectl") && program.hasOperand(0, "set") && program.hasOperand(1, "image")
                        || program.program().equals("docker");
        return image && SAMPLE_VERSION.matcher(text).matches()
                ? Optional.of(new Found(text.substring(text.lastIndexOf(':') + 1), "version"))
                : Optional.empty();
    }

    private static Optional<Found> revision(Argument word, Invocation program) {
        boolean undo = program.program().equals("kubectl")
                && program.hasOperand(0, "rollout")
                && program.hasOperand(1, "undo");
        String text = word.text();
        int equals = text.indexOf('=');
        boolean given = undo
                && text.startsWith("--to-revision=")
                && NUMBER.matcher(text.substring(equals + 1)).matches();
        if (given) {
            return Optional.of(new Found(text.substring(equals + 1), "revision"));
        }
        boolean number = NUMBER.matcher(text).matches() && !text.equals("0") && !text.equals("1");
        boolean helm =
                program.program().equals("helm") && program.hasOperand(0, "rollback") && program.hasOperand(2, text);
        boolean option = undo
                && program.value("--to-revision")
                        .filter(value -> value.equals(word))
                        .isPresent();
        if (number && (helm || option)) {
            return Optional.of(new Found(text, "revision"));
        }
        boolean killed = program.program().equals("kill") && word.role() == Argument.Role.OPERAND;
        return killed && number ? Optional.of(new Found(text, "process id")) : Optional.empty();
    }

    static Optional<Found> date(String text, String program) {
        if (text.length() > LONGEST_PATH || program.length() > PLAIN) {
            return Optional.empty();
        }
        Matcher date = DATE.matcher(text);
        boolean restores = RESTORES.matcher(program).matches();
        return restores && !CHANGES.matcher(text).find() && date.find()
                ? Optional.of(new Found(date.group(), "date"))
                : Optional.empty();
    }

    private static Optional<Found> account(Argument word, Invocation program) {
        String text = word.text();
        if (DATABASES.contains(program.program())) {
            boolean value = List.of("-U", "--username", "-u", "--user", "-d", "--dbname", "-h", "--host").stream()
                    .anyMatch(option -> program.value(option)
                            .filter(it -> it.end() == word.end())
                            .isPresent());
            String given = text.substring(text.indexOf('=') + 1);
            return value && PERSON_OR_PLACE.matcher(given).matches()
                    ? Optional.of(new Found(given, "name"))
                    : Optional.empty();
        }
        boolean remote = Set.of("ssh", "scp", "rsync", "sftp").contains(program.program());
        return remote && AT.matcher(text).matches()
                ? Optional.of(new Found(text.indexOf(':') > 0 ? text.substring(0, text.indexOf(':')) : text, "name"))
                : Optional.empty();
    }

    private static Optional<Found> part(String text, Invocation program) {
        boolean plain = text.chars().noneMatch(c -> "{}()[]\"'<>|$*?\\ ".indexOf(c) >= 0);
        if (!plain || TALKING.contains(program.program())) {
            return Optional.empty();
        }
        for (String part : PARTS.split(text, -1)) {
            // A word in capitals marks a blank.
            if (NAMELESS.matcher(part).matches() && part.chars().anyMatch(Character::isLowerCase)) {
                return Optional.of(new Found(part, "name"));
            }
            if (ID.matcher(part).matches()) {
                return Optional.of(new Found(part, "id"));
            }
            if (ADDRESS.matcher(part).matches()) {
                return Optional.of(new Found(part, "address"));
            }
        }
        return Optional.empty();
    }
}
