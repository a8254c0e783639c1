package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds scripts that are called with more arguments here than there. Calls that begin with another argument are other calls:
 * it may be a verb.
 */
final class ScriptArguments {
    private ScriptArguments() {}

    static void check(ServiceFacts service, Context context, Reporter reporter) {
        Map<String, List<Script>> byCall = new TreeMap<>();
        for (Script script : Script.in(service)) {
            String first = script.operands().isEmpty() ? "" : script.operands().get(0);
            byCall.computeIfAbsent(script.name() + " " + first, key -> new ArrayList<>())
                    .add(script);
        }
        byCall.values().forEach(calls -> compare(calls, context, reporter));
    }

    private static void compare(List<Script> calls, Context context, Reporter reporter) {
        Map<Integer, List<Script>> byCount = new TreeMap<>();
        calls.forEach(call -> byCount.computeIfAbsent(call.operands().size(), key -> new ArrayList<>())
                .add(call));
        if (byCount.size() != 2) {
            return;
        }
        List<List<Script>> sides = List.copyOf(byCount.values());
        boolean fewerAreRare = sides.get(0).size() < sides.get(1).size();
        List<Script> rare = sides.get(fewerAreRare ? 0 : 1);
        List<Script> usual = sides.get(fewerAreRare ? 1 : 0);
        Diagnostic diagnostic = reporter.diagnostic(
                        Departure.span(rare.get(0).command(), rare.get(0).call(), context),
                        "`" + rare.get(0).name() + "` gets "
                                + count(rare.get(0).operands().size()) + " here and "
                                + count(usual.get(0).operands().size())
                                + " elsewhere: one of the two does less than it should.",
                        "Call it in one way, or say what the other arguments are for.")
                .with(fewerAreRare && usual.size() > 2 ? Severity.WARNING : Severity.INFO)
                .with(Confidence.LIKELY);
        reporter.report(Departure.related(
                diagnostic,
                usual.stream().map(call -> call.command().span()).toList(),
                "called with " + count(usual.get(0).operands().size())));
    }

    private static String count(int arguments) {
        return arguments == 0 ? "no argument" : arguments == 1 ? "one argument" : arguments + " arguments";
    }
}
