package dev.runbook.core.lint.rules.text;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;

/** A picture character in a heading: it damages the address of the section and is read out aloud. */
public final class EmojiHeading implements RunbookRule {
    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        runbook.fact()
                .document()
                .sections()
                .flatMap(section -> section.heading().stream())
                .forEach(heading -> heading.text()
                        .codePoints()
                        .filter(EmojiHeading::isEmoji)
                        .findFirst()
                        .ifPresent(emoji -> report(heading, Character.toString(emoji), reporter)));
    }

    private static void report(Block.Heading heading, String emoji, Reporter reporter) {
        reporter.report(
                heading.span(),
                "The heading holds `" + emoji + "`: its address becomes `#" + heading.anchor()
                        + "`, screen readers spell the picture out, and a bad encoding turns it to garbage.",
                "Leave the picture out of the heading.");
    }

    static boolean isEmoji(int c) {
        return (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x27BF) || c == 0x2B50 || c == 0x2B55;
    }
}
