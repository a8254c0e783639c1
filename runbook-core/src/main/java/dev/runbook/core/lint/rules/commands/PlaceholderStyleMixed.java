package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** More than one way to mark what is to be filled in; one finding for each runbook, where the second way begins. */
public final class PlaceholderStyleMixed implements RunbookRule {
    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Map<Blank.Style, Blank> first = new LinkedHashMap<>();
        Optional<Variables> variables = Optional.empty();
        for (Blank blank : Blank.of(runbook.fact())) {
            Command.Language language = blank.command().language();
            if (language != Command.Language.BASH) {
                continue;
            }
            if (blank.style() == Blank.Style.VARIABLE) {
                variables = variables.or(() -> Optional.of(Variables.of(runbook.fact())));
                if (variables.get().isSet(blank.name(), blank.command())) {
                    continue;
                }
            }
            first.putIfAbsent(blank.style(), blank);
        }
        if (first.size() > 1) {
            Blank[] ways = first.values().toArray(new Blank[0]);
            reporter.report(reporter.diagnostic(
                            ways[1].span(),
                            "What is to be filled in is marked as `" + ways[1].text() + "` here and as `"
                                    + ways[0].text() + "` elsewhere: a reader who knows one way overlooks the other.",
                            "Mark all of them in one way, best as variables that stop where they are not set.")
                    .related(ways[0].span(), "the other way"));
        }
    }
}
