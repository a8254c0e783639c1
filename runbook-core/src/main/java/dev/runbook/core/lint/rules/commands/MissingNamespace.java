package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.link.Custom;
import dev.runbook.core.link.Use;
import dev.runbook.core.link.Uses;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Setting;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Kubernetes command that takes its namespace from wherever the reader's context points, in a service whose commands name
 * it. A service none of whose commands does gets one remark where other services have the habit.
 */
public final class MissingNamespace implements RunbookRule {
    private static final int LEAST = 3;
    private static final Pattern SET_ELSEWHERE = Pattern.compile(
            "set-context[^\\n]{0,200}--namespace|\\bkubens\\s+\\S|\\boc project\\s+\\S|\\bkubectx\\s+\\S|alias \\w+=.kubectl");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Source source = runbook.fact().document().source();
        List<Use> uses = runbook.fact().facts().of(Command.class).stream()
                .flatMap(command -> Uses.in(command).stream())
                .filter(use -> use.setting() == Setting.NAMESPACE)
                .toList();
        if (uses.isEmpty() || SET_ELSEWHERE.matcher(source.text()).find()) {
            return;
        }
        Optional<Custom> custom = context.graph().customs().of(runbook.service(), Setting.NAMESPACE);
        if (custom.isPresent()) {
            uses.stream()
                    .filter(use -> use.value().isEmpty() && !namedElsewhere(use))
                    .forEach(use -> reporter.report(finding(use, custom.get(), context, reporter)));
        } else if (uses.size() >= LEAST
                && uses.stream().allMatch(use -> use.value().isEmpty())) {
            context.graph()
                    .customs()
                    .anywhere(Setting.NAMESPACE)
                    .ifPresent(other -> reporter.report(remark(uses, other, context, reporter)));
        }
    }

    /** What {@code create --dry-run} prints gets its namespace from the {@code apply} behind the pipe. */
    private static boolean namedElsewhere(Use use) {
        boolean prints = use.invocation().texts().stream().anyMatch(word -> word.startsWith("--dry-run"));
        return prints
                && use.command().invocations().stream()
                        .anyMatch(other -> other.value("-n", "--namespace").isPresent());
    }

    private static Diagnostic finding(Use use, Custom custom, Context context, Reporter reporter) {
        String option = custom.isFixed() ? "`-n " + custom.value() + "`" : "a namespace";
        return reporter.diagnostic(
                        Departure.span(use, context),
                        "This acts in whatever namespace the reader's context points to; "
                                + Departure.who(custom, "gives " + option, "name " + option) + ".",
                        "Add " + (custom.isFixed() ? option : "`-n` with the namespace") + ".")
                .with(Confidence.LIKELY)
                .related(custom.place(), "here it is named");
    }

    private static Diagnostic remark(List<Use> uses, Custom other, Context context, Reporter reporter) {
        return reporter.diagnostic(
                        Departure.span(uses.get(0), context),
                        "None of the " + uses.size()
                                + " Kubernetes commands here names a namespace, so they act wherever the reader's context points;"
                                + " other services name theirs.",
                        "Add `-n` with the namespace to each, or say how the reader sets it first.")
                .with(Severity.INFO)
                .with(Confidence.GUESS)
                .related(other.place(), "another service names its own here");
    }
}
