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
import java.util.Optional;
import java.util.Set;

/** A bare {@code <x>} in a shell command, which the shell takes for a file; one finding for each name and runbook. */
public final class PlaceholderUnsafe implements RunbookRule {
    private static final int SHOWN = 8;

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Map<String, List<Blank>> byName = new LinkedHashMap<>();
        Blank.of(runbook.fact()).stream()
                .filter(PlaceholderUnsafe::isBare)
                .forEach(blank -> byName.computeIfAbsent(blank.key(), key -> new ArrayList<>())
                        .add(blank));
        if (byName.isEmpty()) {
            return;
        }
        Origin origin = Origin.of(runbook.fact());
        Set<String> assigned = Variables.of(runbook.fact()).all();
        byName.values().forEach(blanks -> reporter.report(finding(blanks, origin, assigned, reporter)));
    }

    /** Whether the shell itself reads the brackets. */
    static boolean isBare(Blank blank) {
        return blank.style() == Blank.Style.ANGLE
                && !blank.quoted()
                && blank.command().language() == Command.Language.BASH
                && !blank.command().invocations().isEmpty();
    }

    private static Diagnostic finding(List<Blank> blanks, Origin origin, Set<String> assigned, Reporter reporter) {
        Optional<Blank> unknown =
                blanks.stream().filter(blank -> !origin.isKnown(blank)).findFirst();
        Blank first = unknown.orElse(blanks.get(0));
        String pipe = first.text().indexOf('|') > 0
                ? "a file to read from and a program to pipe into"
                : "a file to read from";
        Optional<String> variable = Variables.named(first.name()).filter(name -> !assigned.contains(name));
        String where = unknown.isPresent() ? ", and say where the value is found." : ".";
        Diagnostic found = reporter.diagnostic(
                first.span(),
                "`" + first.text() + "` is no blank to the shell but " + pipe
                        + ": who pastes this gets an error, or runs something else."
                        + (unknown.isPresent() ? " Nothing before it shows the value either." : ""),
                (variable.isPresent()
                                ? "Write `" + form(variable.get()) + "`, which stops where it is not set"
                                : "Write a variable that stops where it is not set, such as `" + form("NAME") + "`")
                        + where);
        for (Blank other : blanks.stream()
                .filter(blank -> blank.span().line() != first.span().line())
                .limit(SHOWN)
                .toList()) {
            found = found.related(other.span(), "here too");
        }
        Diagnostic placed = unknown.isPresent() || first.text().indexOf('|') > 0 ? found : found.with(Severity.INFO);
        return variable.map(name -> placed.with(fix(name, blanks))).orElse(placed);
    }

    private static String form(String variable) {
        return "\"${" + variable + ":?set " + variable + "}\"";
    }

    private static Fix fix(String variable, List<Blank> blanks) {
        return new Fix(
                "Ask for " + variable,
                true,
                blanks.stream()
                        .map(blank -> new Edit(blank.span(), form(variable)))
                        .toList());
    }
}
