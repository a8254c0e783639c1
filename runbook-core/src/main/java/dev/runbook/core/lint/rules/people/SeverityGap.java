package dev.runbook.core.lint.rules.people;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.LevelName;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.SeverityLevel;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A ladder of severities in which a rung is missing: SEV1 and SEV3 but no SEV2. */
public final class SeverityGap implements CatalogRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        context.graph()
                .services()
                .forEach(service -> check(
                        service.facts().of(SeverityLevel.class).stream()
                                .filter(SeverityLevel::defined)
                                .toList(),
                        reporter));
    }

    private static void check(List<SeverityLevel> levels, Reporter reporter) {
        List<LevelName> names =
                levels.stream().map(level -> LevelName.of(level.name())).toList();
        Set<Integer> numbers =
                names.stream().flatMap(name -> name.number().stream()).collect(Collectors.toCollection(TreeSet::new));
        Set<Integer> rungs = names.stream()
                .flatMap(name -> name.word().stream())
                .map(LevelName.LADDER::indexOf)
                .filter(rung -> rung >= 0)
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> missing = numbers.isEmpty()
                ? holes(rungs).mapToObj(LevelName.LADDER::get).toList()
                : holes(numbers).mapToObj(Integer::toString).toList();
        if (!missing.isEmpty()) {
            reporter.report(
                    levels.get(0).span(),
                    "The severities skip " + (numbers.isEmpty() ? "" : "level ") + String.join(" and ", missing)
                            + ": an incident between its neighbours is answered too late or wakes too many.",
                    "Define the missing level, or rename the levels so that none seems to be missing.");
        }
    }

    private static IntStream holes(Set<Integer> rungs) {
        int first = rungs.stream().mapToInt(Integer::intValue).min().orElse(0);
        int last = rungs.stream().mapToInt(Integer::intValue).max().orElse(0);
        return IntStream.range(first, last).filter(rung -> !rungs.contains(rung));
    }
}
