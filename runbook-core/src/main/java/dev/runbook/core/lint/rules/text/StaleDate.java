package dev.runbook.core.lint.rules.text;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Stated;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A runbook whose own text dates it longer ago than a review may be. Dates in front matter are
 * {@code review-overdue}'s.
 */
public final class StaleDate implements RunbookRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        if (runbook.fact().frontMatter().reviewed().isPresent()) {
            return;
        }
        List<Stated> dated = Stated.in(runbook.fact().document()).stream()
                .filter(stated -> stated.isDate() && stated.date().isPresent())
                .toList();
        dated.stream()
                .filter(stated -> !stated.isNext())
                .max(Comparator.comparing(stated -> stated.date().orElseThrow()))
                .filter(latest -> isOld(latest, context))
                .ifPresent(latest ->
                        report(latest, "The next look at this runbook was due on " + due(latest, context), reporter));
        dated.stream()
                .filter(stated -> stated.isNext() && stated.date().orElseThrow().isBefore(context.today()))
                .findFirst()
                .ifPresent(next -> report(next, "The review of " + next.date().orElseThrow() + " was due", reporter));
    }

    private static boolean isOld(Stated stated, Context context) {
        return due(stated, context).isBefore(context.today());
    }

    private static LocalDate due(Stated stated, Context context) {
        return stated.date().orElseThrow().plus(context.config().reviewEvery());
    }

    private static void report(Stated stated, String what, Reporter reporter) {
        reporter.report(
                stated.span(),
                what + ": systems change, and a step that was right then may do harm now.",
                "Walk through the runbook, mend what changed, and write the new date.");
    }
}
