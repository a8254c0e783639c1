package dev.runbook.core.lint.rules.procedures;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Checklist;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.Runbook;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An item that stands twice in one checklist, or in two checklists of the same rhythm. */
public final class DuplicateChecklistItem implements RunbookRule {
    private static final Pattern RHYTHM =
            Pattern.compile("\\b(hourly|daily|weekly|fortnightly|monthly|quarterly|yearly|annual|annually)\\b");

    private record Seen(Checklist checklist, Checklist.Item item) {}

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Map<String, Seen> ofRhythm = new HashMap<>();
        for (Checklist checklist : runbook.fact().facts().of(Checklist.class)) {
            Map<String, Seen> ofList = new HashMap<>();
            Matcher rhythm = RHYTHM.matcher(Names.words(checklist.title()));
            String every = rhythm.find() ? rhythm.group(1) : "";
            for (Checklist.Item item : checklist.items()) {
                String words = Names.words(item.text());
                Seen here = new Seen(checklist, item);
                Optional<Seen> before = Optional.ofNullable(ofList.putIfAbsent(words, here));
                Optional<Seen> elsewhere = every.isEmpty() || before.isPresent()
                        ? Optional.empty()
                        : Optional.ofNullable(ofRhythm.putIfAbsent(every + " " + words, here));
                if (!words.isEmpty()) {
                    before.ifPresent(
                            seen -> report(here, seen, "stands twice in this checklist", Severity.WARNING, reporter));
                    elsewhere.ifPresent(seen -> report(
                            here,
                            seen,
                            "is also in " + seen.checklist().title() + ", which is " + every + " too",
                            Severity.INFO,
                            reporter));
                }
            }
        }
    }

    private static void report(Seen here, Seen before, String where, Severity severity, Reporter reporter) {
        reporter.report(reporter.diagnostic(
                        here.item().span(),
                        "\"" + here.item().text() + "\" " + where
                                + ": it is done twice, or each time left to the other.",
                        "Keep it once, where it belongs.")
                .with(severity)
                .related(before.item().span(), "it stands here first"));
    }
}
