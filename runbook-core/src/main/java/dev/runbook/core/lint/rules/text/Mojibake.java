package dev.runbook.core.lint.rules.text;

import dev.runbook.core.diagnostic.Edit;
import dev.runbook.core.diagnostic.Fix;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Text that was read in the wrong character set on its way: {@code âœ…} was a check mark. */
public final class Mojibake implements RunbookRule {
    private static final char LOST = '\uFFFD';

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Source source = runbook.fact().document().source();
        Map<Integer, List<Damage>> byLine = new TreeMap<>();
        for (Damage damage : Damage.in(source.text())) {
            byLine.computeIfAbsent(source.lineAt(damage.start()), line -> new ArrayList<>())
                    .add(damage);
        }
        byLine.values().forEach(damages -> report(source, damages, reporter));
        int lost = source.text().indexOf(LOST);
        if (lost >= 0) {
            reporter.report(
                    source.span(lost, lost + 1),
                    "A letter was lost here: `\uFFFD` stands for bytes that nobody could read.",
                    "Write again what stood here; the first place is shown, there may be more.");
        }
    }

    /** One finding a line; the fix mends all of it. */
    private static void report(Source source, List<Damage> damages, Reporter reporter) {
        List<Edit> edits = new ArrayList<>();
        for (Damage damage : damages) {
            edits.add(new Edit(source.span(damage.start(), damage.end()), damage.meant()));
        }
        Span first = edits.get(0).span();
        String meant = damages.get(0).meant();
        reporter.report(reporter.diagnostic(
                        first,
                        "`" + source.text(first) + "` was `" + meant
                                + "` before somebody read UTF-8 as Windows-1252; it will be shown and sent like that.",
                        "Write `" + meant + "`, and save the file as UTF-8.")
                .with(new Fix("Restore the damaged letters", true, edits)));
    }
}
