package dev.runbook.core.lint.rules.text;

import dev.runbook.core.diagnostic.Edit;
import dev.runbook.core.diagnostic.Fix;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Runbook;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Blanks at the end of a line that mean nothing. Two of them that break a line of text are meant. */
public final class TrailingWhitespace implements RunbookRule {
    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Source source = runbook.fact().document().source();
        Set<Integer> broken = new HashSet<>();
        runbook.fact().document().allInlines().forEach(inline -> {
            if (inline instanceof Inline.Break hard && hard.hard()) {
                broken.add(hard.span().line());
            }
        });
        Set<Integer> code = new HashSet<>();
        runbook.fact().document().allBlocks().forEach(block -> {
            if (block instanceof Block.Fence fence) {
                fence.lines().forEach(line -> code.add(line.span().line()));
            }
        });
        for (int line = 1; line <= source.lineCount(); line++) {
            Span whole = source.lineSpan(line);
            String text = source.text(whole);
            int kept = text.stripTrailing().length();
            boolean blankInCode = kept == 0 && code.contains(line);
            if (kept < text.length() && !broken.contains(line) && !blankInCode) {
                boolean cut = code.contains(line) && text.charAt(Math.max(0, kept - 1)) == '\\';
                report(source.span(whole.start() + kept, whole.end()), cut, reporter);
            }
        }
    }

    private static void report(Span blanks, boolean cut, Reporter reporter) {
        String message = cut
                ? "Behind these blanks the `\\` no longer joins the lines: the command runs without its second half."
                : "Blanks at the end of the line mean nothing here and come back in every diff.";
        Fix fix = new Fix("Remove the blanks", true, List.of(new Edit(blanks, "")));
        reporter.report(reporter.diagnostic(blanks, message, "Remove them.")
                .with(cut ? Severity.WARNING : Severity.INFO)
                .with(fix));
    }
}
