package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.Postgres;
import dev.runbook.core.link.Use;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds databases that are given with {@code -d} here and without there: a search for one form misses the other. */
final class DatabaseForms {
    private DatabaseForms() {}

    static void check(List<Use> uses, Context context, Reporter reporter) {
        Map<String, List<Use>> byDatabase = new TreeMap<>();
        for (Use use : uses) {
            boolean database = use.setting() == Setting.DATABASE
                    && Postgres.connection(use.invocation()).isEmpty();
            if (database) {
                use.named()
                        .ifPresent(name -> byDatabase
                                .computeIfAbsent(name, key -> new ArrayList<>())
                                .add(use));
            }
        }
        byDatabase.forEach((name, all) -> compare(name, all, context, reporter));
    }

    private static void compare(String name, List<Use> uses, Context context, Reporter reporter) {
        List<Use> options = uses.stream().filter(use -> isOption(use)).toList();
        List<Use> operands = uses.stream().filter(use -> !isOption(use)).toList();
        if (options.isEmpty() || operands.isEmpty()) {
            return;
        }
        List<Use> rare = options.size() < operands.size() ? options : operands;
        List<Use> usual = rare == options ? operands : options;
        Diagnostic diagnostic = reporter.diagnostic(
                        Departure.span(rare.get(0), context),
                        "The database `" + name + "` is given " + (rare == options ? "with `-d`" : "without `-d`")
                                + " here and " + (rare == options ? "without" : "with `-d`")
                                + " elsewhere: whoever changes one form misses the other.",
                        "Write it in one way.")
                .with(Severity.INFO);
        reporter.report(
                Departure.related(diagnostic, usual.stream().map(Use::span).toList(), "the other form"));
    }

    private static boolean isOption(Use use) {
        return use.invocation().value("-d", "--dbname").isPresent();
    }
}
