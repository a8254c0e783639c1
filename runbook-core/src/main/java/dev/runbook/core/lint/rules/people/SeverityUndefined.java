package dev.runbook.core.lint.rules.people;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.LevelName;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.SeverityLevel;
import java.util.List;

/** A severity that a service uses and nowhere describes. */
public final class SeverityUndefined implements CatalogRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        context.graph().services().forEach(service -> check(service.facts().of(SeverityLevel.class), reporter));
    }

    private static void check(List<SeverityLevel> levels, Reporter reporter) {
        List<LevelName> described = levels.stream()
                .filter(level -> level.description().isPresent())
                .map(level -> LevelName.of(level.name()))
                .distinct()
                .toList();
        List<SeverityLevel> open = levels.stream()
                .filter(level -> described.stream().noneMatch(LevelName.of(level.name())::meets))
                .toList();
        if (open.isEmpty()) {
            return;
        }
        SeverityLevel first = open.get(0);
        String times = first.responseTime().isPresent()
                ? " has a response time, but nothing says which incidents are of this level"
                : " is nowhere defined: neither what it means nor how fast to answer";
        Diagnostic finding = reporter.diagnostic(
                first.span(),
                "The severity " + first.name() + times + ", so that everybody judges the same outage differently.",
                "Say for each level what is affected, with an example, and within what time somebody answers.");
        for (SeverityLevel level : open.subList(1, open.size())) {
            finding = finding.related(level.span(), "nor is " + level.name() + " described");
        }
        reporter.report(finding);
    }
}
