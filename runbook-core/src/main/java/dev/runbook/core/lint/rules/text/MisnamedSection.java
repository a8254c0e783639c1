package dev.runbook.core.lint.rules.text;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Contact;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Fact;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Section;
import java.util.regex.Pattern;

/** A section called Alerts that lists channels and people, and no alert. */
public final class MisnamedSection implements RunbookRule {
    private static final Pattern ALERTS = Pattern.compile("(?i)\\W*(?:the |our |active |key )?alerts?\\W*");

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        runbook.fact()
                .document()
                .sections()
                .filter(section -> ALERTS.matcher(section.title()).matches())
                .filter(section -> has(section, runbook.fact(), Contact.class))
                .filter(section -> !has(section, runbook.fact(), Alert.class))
                .flatMap(section -> section.heading().stream())
                .forEach(heading -> report(heading, reporter));
    }

    private static void report(Block.Heading heading, Reporter reporter) {
        reporter.report(
                heading.span(),
                "The section `" + heading.text()
                        + "` lists where messages go, and no alert: who looks for an alert reads" + " it in vain.",
                "Call it what it holds, such as `Alert channels`.");
    }

    private static boolean has(Section section, Runbook runbook, Class<? extends Fact> kind) {
        return runbook.facts().of(kind).stream().anyMatch(fact -> section.span().contains(fact.span()));
    }
}
