package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A blank in a command of which nothing says what to put in; one finding for each name and runbook. */
public final class PlaceholderUndefined implements RunbookRule {
    private static final int SHOWN = 8;
    /** A blank in a file that is written is a setting to fill in, named by its key. */
    private static final Set<Command.Language> TYPED =
            EnumSet.of(Command.Language.BASH, Command.Language.SQL, Command.Language.PROMQL, Command.Language.CRONTAB);

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Map<String, List<Blank>> byName = new LinkedHashMap<>();
        for (Blank blank : Blank.of(runbook.fact())) {
            boolean rest = blank.style() != Blank.Style.VARIABLE && !PlaceholderUnsafe.isBare(blank);
            if (rest && TYPED.contains(blank.command().language())) {
                byName.computeIfAbsent(blank.key(), key -> new ArrayList<>()).add(blank);
            }
        }
        if (byName.isEmpty()) {
            return;
        }
        Origin origin = Origin.of(runbook.fact());
        for (List<Blank> blanks : byName.values()) {
            List<Blank> unknown =
                    blanks.stream().filter(blank -> !origin.isKnown(blank)).toList();
            if (!unknown.isEmpty()) {
                Diagnostic found = finding(unknown, reporter);
                boolean general = origin.isAlertPage() && unknown.get(0).style() == Blank.Style.WORD;
                reporter.report(general ? found.with(Severity.INFO) : found);
            }
        }
    }

    private static Diagnostic finding(List<Blank> blanks, Reporter reporter) {
        Blank first = blanks.get(0);
        Diagnostic found = reporter.diagnostic(
                        first.span(),
                        "Nothing says what to put in for `" + first.text() + "`, or which command shows it: "
                                + "under pressure it is guessed, or pasted as it stands.",
                        "Say where the value is found, best with a command that shows it in the step before.")
                .with(Confidence.LIKELY);
        for (Blank other : blanks.subList(1, Math.min(blanks.size(), SHOWN))) {
            found = found.related(other.span(), "here too");
        }
        return found;
    }
}
