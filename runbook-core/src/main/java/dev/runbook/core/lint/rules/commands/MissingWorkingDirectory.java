package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Invocation;
import dev.runbook.core.model.Runbook;
import java.util.List;
import java.util.Set;

/**
 * A path that depends on the folder, where the folder is known to be another one: on a machine reached by {@code ssh} and in
 * a crontab, programs start in a home folder.
 */
public final class MissingWorkingDirectory implements RunbookRule {
    private static final Set<String> NEEDING_A_PROJECT =
            Set.of("docker-compose", "podman-compose", "terraform", "make");
    private static final Set<String> MOVING = Set.of("cd", "pushd");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        for (Command command : runbook.fact().facts().of(Command.class)) {
            boolean cron = command.language() == Command.Language.CRONTAB;
            List<Invocation> invocations = command.invocations();
            boolean moves = invocations.stream().anyMatch(it -> MOVING.contains(it.program()));
            for (int i = 0; !moves && i < invocations.size(); i++) {
                Invocation invocation = invocations.get(i);
                boolean remote = isRemote(invocation, invocations);
                boolean relative = invocation.words().get(0).text().startsWith("./")
                        || invocation.words().get(0).text().startsWith("../");
                boolean project = NEEDING_A_PROJECT.contains(invocation.program())
                        && !invocation.has(
                                "-f",
                                "--file",
                                "-C",
                                "--directory",
                                "-chdir",
                                "--project-directory",
                                "--version",
                                "-p");
                if ((cron || remote) && (relative || project)) {
                    reporter.report(reporter.diagnostic(
                                    Departure.span(command, invocation, context),
                                    (cron ? "A job of cron" : "A command behind `ssh`")
                                            + " starts in a home folder, and this works only in the folder of its project.",
                                    "Write `cd` and the folder before it, joined by `&&`, or give the full path.")
                            .with(relative ? Severity.WARNING : Severity.INFO)
                            .with(Confidence.LIKELY));
                }
            }
        }
    }

    private static boolean isRemote(Invocation invocation, List<Invocation> all) {
        int outer = invocation.outer();
        while (outer >= 0) {
            if (all.get(outer).program().equals("ssh")) {
                return true;
            }
            outer = all.get(outer).outer();
        }
        return false;
    }
}
