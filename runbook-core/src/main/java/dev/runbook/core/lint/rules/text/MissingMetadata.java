package dev.runbook.core.lint.rules.text;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Stated;
import dev.runbook.core.model.Threshold;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A runbook that says neither who looks after it nor when anybody last did. Where front matter or a catalog says such
 * things, {@code owner-missing} and {@code review-overdue} speak instead.
 */
public final class MissingMetadata implements RunbookRule {
    private static final Pattern FOLDER_PAGE = Pattern.compile("(?i)(?:.*/)?(?:readme|_?index)\\.md");

    private static final Set<Procedure.Kind> GUIDING = Set.of(Procedure.Kind.SETUP, Procedure.Kind.OTHER);

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Runbook fact = runbook.fact();
        boolean said = Metadata.isInUse(runbook, context)
                || !Stated.in(fact.document()).isEmpty();
        if (said || isAlertPage(fact) || isFolderPage(fact) || isGuide(fact)) {
            return;
        }
        reporter.report(
                fact.document().top(),
                "Neither an owner nor a date stands in this runbook: nobody can tell whether it still holds, or whom to ask.",
                "Add lines such as `**Owner:** team` and `**Last reviewed:** 2026-01-31`, or `owner:` and `reviewed:` in front matter.");
    }

    /** A page about one alert is short and one of many; its folder says whose it is. */
    private static boolean isAlertPage(Runbook runbook) {
        List<Alert> alerts = runbook.facts().of(Alert.class);
        String name =
                runbook.file().substring(runbook.file().lastIndexOf('/') + 1).replace(".md", "");
        return alerts.size() == 1 && Names.words(alerts.get(0).name()).equals(Names.words(name));
    }

    /** A page that leads to others and holds nothing to run. */
    private static boolean isFolderPage(Runbook runbook) {
        return FOLDER_PAGE.matcher(runbook.file()).matches()
                && runbook.facts().of(Command.class).isEmpty();
    }

    /** A page that shows how to set something up, or to write a page like it, is not what somebody opens in an outage. */
    private static boolean isGuide(Runbook runbook) {
        List<Procedure> procedures = runbook.facts().of(Procedure.class);
        return !procedures.isEmpty()
                && procedures.stream().map(Procedure::kind).allMatch(GUIDING::contains)
                && runbook.facts().of(Alert.class).isEmpty()
                && runbook.facts().of(Threshold.class).isEmpty();
    }
}
