package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Edit;
import dev.runbook.core.diagnostic.Fix;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A shell variable that nothing before it sets, so that the command runs without it; one finding for each name. */
public final class VariableUnset implements RunbookRule {
    private static final int SHOWN = 8;
    private static final Set<String> POWERSHELLS = Set.of("powershell", "pwsh", "ps1");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Map<String, List<Blank>> byName = new LinkedHashMap<>();
        Order order = Order.of(runbook.fact());
        for (Blank blank : Blank.of(runbook.fact())) {
            if (isShell(blank) && !order.isScript(blank.command())) {
                byName.computeIfAbsent(blank.name(), key -> new ArrayList<>()).add(blank);
            }
        }
        if (byName.isEmpty()) {
            return;
        }
        Variables variables = Variables.of(runbook.fact());
        Set<String> declared = declared(runbook, context);
        Origin origin = Origin.of(runbook.fact());
        byName.forEach((name, all) -> {
            List<Blank> unset = all.stream()
                    .filter(blank -> !variables.isSet(name, blank.command()) && !origin.isKnown(blank))
                    .toList();
            if (!unset.isEmpty() && !declared.contains(name)) {
                reporter.report(finding(unset, reporter));
            }
        });
    }

    /** {@code ${X:?}} stops by itself, and {@code ${X:-}} means to be empty. */
    private static boolean isShell(Blank blank) {
        boolean plain = blank.text().equals("$" + blank.name()) || blank.text().equals("${" + blank.name() + "}");
        String fence = blank.command().fencedLanguage();
        return blank.style() == Blank.Style.VARIABLE
                && plain
                && blank.command().language() == Command.Language.BASH
                && !POWERSHELLS.contains(fence)
                && !blank.command().invocations().isEmpty();
    }

    private static Set<String> declared(Entry<Runbook> runbook, Context context) {
        return context.graph().catalog().services().stream()
                .filter(service -> service.id().equals(runbook.service())
                        || service.fact().id().equals(runbook.service()))
                .findFirst()
                .map(service -> Set.copyOf(service.fact().variables()))
                .orElse(Set.of());
    }

    private static Diagnostic finding(List<Blank> blanks, Reporter reporter) {
        Blank first = blanks.get(0);
        boolean reads = blanks.stream()
                .allMatch(blank -> blank.command().effect() == Command.Effect.READ
                        && blank.command().where() == Command.Where.INLINE);
        String name = first.name();
        Diagnostic found = reporter.diagnostic(
                first.span(),
                "Nothing before this sets `" + first.text() + "`: where it is not set, the shell puts in nothing, and `"
                        + first.command().tool() + "` runs without it.",
                "Set it in a step before and say where its value is found, or write `${" + name + ":?set " + name
                        + "}`, which stops where it is not set.");
        for (Blank other : blanks.subList(1, Math.min(blanks.size(), SHOWN))) {
            found = found.related(other.span(), "here too");
        }
        List<Edit> edits = blanks.stream()
                .map(blank -> new Edit(blank.span(), "${" + name + ":?set " + name + "}"))
                .toList();
        Diagnostic mended = found.with(new Fix("Stop where " + name + " is not set", true, edits));
        return reads ? mended.with(Severity.INFO) : mended;
    }
}
