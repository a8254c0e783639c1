package dev.runbook.core.lint.rules.text;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.FrontMatter;
import dev.runbook.core.model.Runbook;
import java.time.LocalDate;
import java.time.Period;
import java.util.stream.IntStream;

/** A runbook whose front matter dates its last review too long ago. */
public final class ReviewOverdue implements RunbookRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        FrontMatter frontMatter = runbook.fact().frontMatter();
        if (frontMatter.reviewed().isEmpty()) {
            return;
        }
        LocalDate reviewed = frontMatter.reviewed().get();
        Period every = frontMatter.reviewEvery().orElse(context.config().reviewEvery());
        LocalDate due = reviewed.plus(every);
        if (due.isBefore(context.today())) {
            reporter.report(
                    line(runbook.fact(), "reviewed"),
                    "The last review was on " + reviewed + ", the next was due on " + due
                            + ": systems change, and a step that was right then may do harm now.",
                    "Walk through the runbook, mend what changed, and set `reviewed:` to the day.");
        }
    }

    /** The line of a key, else where front matter begins. */
    private static Span line(Runbook runbook, String key) {
        Source source = runbook.document().source();
        Span whole = runbook.frontMatter().span();
        return IntStream.rangeClosed(whole.line(), Math.min(whole.endLine(), source.lineCount()))
                .filter(line -> source.line(line).startsWith(key + ":"))
                .mapToObj(source::lineSpan)
                .findFirst()
                .orElse(whole);
    }
}
