package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.link.Surroundings;
import dev.runbook.core.link.Values;
import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Invocation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A log, dump or archive that a command on the reader's machine names.
 *
 * @param path as written
 */
record FileWord(Command command, Invocation invocation, String path, int start, int end) {
    private static final Pattern FILE =
            Pattern.compile("[\\w./~@+-]{1,200}\\.(?:log|sql|dump|bak|gz|tgz|tar|zip|bz2|xz|zst|rdb|csv|snap|db)");

    /** The files that a command names, in the order of the text; those with placeholders are left out. */
    static List<FileWord> in(Command command) {
        List<FileWord> found = new ArrayList<>();
        for (Invocation invocation : command.invocations()) {
            if (!Surroundings.isHere(command, invocation)) {
                continue;
            }
            for (Argument word : invocation.words()) {
                add(command, invocation, word.text(), word.start(), word.end(), found);
            }
            for (Invocation.Redirection to : invocation.redirections()) {
                add(command, invocation, to.target(), to.start(), to.end(), found);
            }
        }
        return found;
    }

    /** The path without {@code ./} before it. */
    String plain() {
        return path.startsWith("./") ? path.substring(2) : path;
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Empty where the path is a bare name. */
    String folder() {
        String plain = plain();
        return plain.contains("/") ? plain.substring(0, plain.lastIndexOf('/')) : "";
    }

    private static void add(
            Command command, Invocation invocation, String text, int start, int end, List<FileWord> found) {
        if (FILE.matcher(text).matches() && !Values.isOpen(text)) {
            found.add(new FileWord(command, invocation, text, start, end));
        }
    }
}
