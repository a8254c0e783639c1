package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Invocation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A call of a script that belongs to the service, not to the system.
 *
 * @param path as written
 */
record Script(Command command, Invocation call, String path) {
    private static final Pattern OWN =
            Pattern.compile("(?:\\./|\\.\\./|~/|/|[\\w.-]+/).{0,200}|[\\w-]+\\.(?:sh|bash|py|rb|pl|ps1)");
    private static final Pattern OF_THE_SYSTEM =
            Pattern.compile("/(?:usr|bin|sbin|etc)/.*|.*[$<{\\[].*|(?:.*/)?(?:manage\\.py|bin/kafka-.*)");

    /** The scripts that a service's commands call, in the order of the text. */
    static List<Script> in(ServiceFacts service) {
        List<Script> found = new ArrayList<>();
        for (Command command : service.facts().of(Command.class)) {
            for (Invocation invocation : command.invocations()) {
                String path = invocation.words().get(0).text();
                if (OWN.matcher(path).matches() && !OF_THE_SYSTEM.matcher(path).matches()) {
                    found.add(new Script(command, invocation, path));
                }
            }
        }
        return found;
    }

    /** The path without {@code ./} before it. */
    String plainPath() {
        return path.startsWith("./") ? path.substring(2) : path;
    }

    boolean isAbsolute() {
        return path.startsWith("/") || path.startsWith("~/");
    }

    /** The file's name. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    List<String> operands() {
        return call.operands().stream().map(Argument::text).toList();
    }
}
