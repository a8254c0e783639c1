package dev.runbook.core.lint.rules.people;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.link.LevelName;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Section;
import dev.runbook.core.model.SeverityLevel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A severity that a service uses and nowhere describes. A level within the text of an alert is a stage of that alert.
 */
public final class SeverityUndefined implements CatalogRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        for (ServiceFacts service : context.graph().services()) {
            Map<String, List<Span>> alerts = service.alerts().stream()
                    .flatMap(alert -> alert.fact().body().stream())
                    .map(Section::span)
                    .collect(Collectors.groupingBy(Span::file));
            check(
                    service.facts().of(SeverityLevel.class).stream()
                            .filter(level -> alerts.getOrDefault(level.span().file(), List.of()).stream()
                                    .noneMatch(alert -> alert.contains(level.span())))
                            .toList(),
                    reporter);
        }
    }

    private static void check(List<SeverityLevel> levels, Reporter reporter) {
        Set<LevelName> described = levels.stream()
                .filter(level -> level.description().isPresent())
                .map(level -> LevelName.of(level.name()))
                .collect(Collectors.toSet());
        List<SeverityLevel> open = levels.stream()
                .filter(level -> described.stream().noneMatch(LevelName.of(level.name())::meets))
                .toList();
        if (open.isEmpty()) {
            return;
        }
        SeverityLevel first = open.get(0);
        boolean used = first.responseTime().isEmpty() && first.escalation().isEmpty();
        Diagnostic finding = reporter.diagnostic(
                first.span(),
                "Nothing says which incidents are " + first.name() + (used ? ", nor how fast they are answered" : "")
                        + ": everybody judges the same outage differently.",
                "Say for each level what is affected, with an example, and within what time somebody answers.");
        for (SeverityLevel level : open.subList(1, open.size())) {
            finding = finding.related(level.span(), "nor which are " + level.name());
        }
        reporter.report(finding);
    }
}
