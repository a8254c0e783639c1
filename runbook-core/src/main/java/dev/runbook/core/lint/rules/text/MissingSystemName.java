package dev.runbook.core.lint.rules.text;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A title that says only that this is a runbook, not of which system. The page of a folder may be called so. */
public final class MissingSystemName implements RunbookRule {
    private static final Set<String> COMMON = Set.of(
            "a",
            "and",
            "book",
            "call",
            "common",
            "deployment",
            "devops",
            "doc",
            "docs",
            "documentation",
            "emergency",
            "for",
            "general",
            "guide",
            "handbook",
            "in",
            "incident",
            "incidents",
            "main",
            "maintenance",
            "manual",
            "monitoring",
            "of",
            "on",
            "oncall",
            "operating",
            "operation",
            "operational",
            "operations",
            "ops",
            "our",
            "overview",
            "playbook",
            "playbooks",
            "procedure",
            "procedures",
            "prod",
            "production",
            "response",
            "run",
            "runbook",
            "runbooks",
            "service",
            "services",
            "site",
            "sop",
            "sre",
            "standard",
            "support",
            "system",
            "systems",
            "team",
            "template",
            "the",
            "to",
            "troubleshooting",
            "untitled");
    private static final Pattern FOLDER_PAGE = Pattern.compile("(?i)(?:.*/)?(?:readme|_?index)\\.md");
    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Runbook fact = runbook.fact();
        boolean named = fact.frontMatter().service().isPresent()
                || fact.frontMatter().title().filter(title -> !isCommon(title)).isPresent()
                || Metadata.declared(runbook, context).isPresent();
        if (named || FOLDER_PAGE.matcher(fact.file()).matches()) {
            return;
        }
        fact.document()
                .title()
                .map(Block.Heading::text)
                .filter(MissingSystemName::isCommon)
                .ifPresent(title -> reporter.report(
                        fact.document().top(),
                        "The title `" + title + "` does not say which system this is about: who lands here from a page"
                                + " or a search may follow it on the wrong one.",
                        "Put the system's name into the title, or `service:` into front matter."));
    }

    private static boolean isCommon(String title) {
        return Arrays.stream(BREAK.split(title.toLowerCase(Locale.ROOT)))
                .allMatch(word -> word.isEmpty() || COMMON.contains(word));
    }
}
