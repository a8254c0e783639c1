package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.model.Command;
import dev.runbook.core.model.Runbook;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shell variables that the commands of a runbook set.
 *
 * @param setAt where each is set first, an offset in the file
 */
record Variables(Map<String, Integer> setAt) {
    private static final Pattern SETS =
            Pattern.compile("(?<![\\w$.{-])([A-Za-z_]\\w{0,60})\\+?=(?!=)|\\bfor\\s+([A-Za-z_]\\w{0,60})\\s+in\\b"
                    + "|\\b(?:read|mapfile|readarray|getopts)\\b([^\\n;|&<]{1,120})|\\bprintf\\s+-v\\s+(\\w{1,60})");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
    /** Given by the shell, the login, or the tool that runs the command. */
    private static final Pattern GIVEN = Pattern.compile(
            "(?:HOME|USER|PATH|PWD|OLDPWD|SHELL|HOSTNAME|HOST|LOGNAME|LANG|LC_\\w+|EDITOR|PAGER|UID|EUID|GROUPS|RANDOM|SECONDS|PPID|TERM|TMP"
                    + "|TMPDIR|TEMP|IFS|OSTYPE|HOSTTYPE|BASH\\w*|FUNCNAME|LINENO|REPLY|PIPESTATUS|DISPLAY|MAIL|GOPATH|GOROOT|JAVA_HOME|VIRTUAL_ENV"
                    + "|XDG_\\w+|SSH_\\w+|SUDO_\\w+|KUBECONFIG|DOCKER_HOST|PG(?:HOST|PORT|USER|DATABASE|PASSWORD|DATA)|AWS_\\w+|GITHUB_\\w+|CI"
                    + "|CI_\\w+|BUILD_\\w+|JENKINS_\\w+|WORKSPACE|OPTARG|OPTIND|COLUMNS|LINES|PS\\d|EPOCHSECONDS|VISUAL|COMP_\\w+)");

    private static final int LONGEST = 40;

    Variables {
        setAt = Map.copyOf(setAt);
    }

    static Variables of(Runbook runbook) {
        Map<String, Integer> setAt = new HashMap<>();
        for (Command command : runbook.facts().of(Command.class)) {
            boolean shell =
                    command.language() == Command.Language.BASH || command.language() == Command.Language.DOTENV;
            Matcher matcher = SETS.matcher(shell ? command.text() : "");
            while (matcher.find()) {
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    Matcher name = WORD.matcher(
                            Optional.ofNullable(matcher.group(group)).orElse(""));
                    while (name.find()) {
                        setAt.putIfAbsent(name.group(), command.span().start());
                    }
                }
            }
        }
        return new Variables(setAt);
    }

    Set<String> all() {
        return setAt.keySet();
    }

    /** Whether it has a value where a command runs. */
    boolean isSet(String name, Command command) {
        return GIVEN.matcher(name).matches()
                || setAt.getOrDefault(name, Integer.MAX_VALUE) <= command.span().start();
    }

    /** A variable for what a placeholder is called; nothing where no good name comes of it. */
    static Optional<String> named(String placeholder) {
        String name = placeholder
                .replaceAll("([a-z])([A-Z])", "$1_$2")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        boolean choice =
                placeholder.indexOf('|') >= 0 || placeholder.indexOf(',') >= 0 || placeholder.indexOf('/') >= 0;
        boolean valid = !name.isEmpty() && !Character.isDigit(name.charAt(0)) && name.length() <= LONGEST;
        return choice || !valid
                ? Optional.empty()
                : Optional.of(GIVEN.matcher(name).matches() ? "TARGET_" + name : name);
    }
}
