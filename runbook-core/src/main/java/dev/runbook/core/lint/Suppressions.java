package dev.runbook.core.lint;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Nearest;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All suppressions of all files, and what they leave. */
final class Suppressions {
    private final Map<String, List<Suppression>> byFile;
    private final Severities severities;

    private Suppressions(Map<String, List<Suppression>> byFile, Severities severities) {
        this.byFile = byFile;
        this.severities = severities;
    }

    static Suppressions of(Context context, Severities severities) {
        Map<String, List<Suppression>> byFile = new TreeMap<>();
        context.graph().catalog().runbooks().stream().map(Entry::fact).forEach(runbook -> {
            List<Suppression> found = MarkdownSuppressions.of(runbook.document());
            if (!found.isEmpty()) {
                byFile.put(runbook.file(), found);
            }
        });
        for (Source source : context.sources().values()) {
            if (source.path().endsWith(".yaml") || source.path().endsWith(".yml")) {
                List<Suppression> found =
                        YamlSuppressions.of(source, source.span(0, source.text().length()));
                if (!found.isEmpty()) {
                    byFile.put(source.path(), found);
                }
            }
        }
        return new Suppressions(byFile, severities);
    }

    /**
     * What suppressions leave.
     *
     * @param left the findings that nothing allows
     * @param about findings about the suppressions themselves
     */
    record Outcome(List<Diagnostic> left, List<Diagnostic> about) {}

    Outcome apply(List<Diagnostic> found, LocalDate today) {
        Map<Suppression, Set<String>> used = new HashMap<>();
        List<Diagnostic> left = new ArrayList<>();
        for (Diagnostic diagnostic : found) {
            List<Suppression> fitting = byFile.getOrDefault(diagnostic.span().file(), List.of()).stream()
                    .filter(suppression -> suppression.allows(diagnostic))
                    .toList();
            fitting.forEach(suppression ->
                    used.computeIfAbsent(suppression, key -> new HashSet<>()).add(diagnostic.rule()));
            if (fitting.stream().noneMatch(suppression -> holds(suppression, today))) {
                left.add(diagnostic);
            }
        }
        List<Diagnostic> about = byFile.values().stream()
                .flatMap(List::stream)
                .flatMap(suppression -> about(suppression, used.getOrDefault(suppression, Set.of()), today))
                .toList();
        return new Outcome(left, about);
    }

    private static boolean holds(Suppression suppression, LocalDate today) {
        return suppression.problem().isEmpty()
                && suppression.until().filter(today::isAfter).isEmpty();
    }

    private Stream<Diagnostic> about(Suppression suppression, Set<String> used, LocalDate today) {
        if (suppression.problem().isPresent()) {
            return Stream.of(unused(
                    suppression,
                    "This suppression is not obeyed: " + suppression.problem().get() + ".",
                    "Write `runbook-allow rule-id: why`, with `until` and a date at the end where it is for a while."));
        }
        Optional<LocalDate> until = suppression.until().filter(today::isAfter);
        if (until.isPresent()) {
            return Stream.of(expired(suppression, until.get(), used));
        }
        return suppression.rules().stream()
                .filter(rule -> !used.contains(rule) && !severities.isOff(rule))
                .map(rule -> severities.ids().contains(rule)
                        ? unused(
                                suppression,
                                "The suppression of `" + rule
                                        + "` allows nothing: the rule reports nothing there, and would be silenced when it does.",
                                "Take it out; it must stand directly above what it allows.")
                        : unused(
                                suppression,
                                "There is no rule `" + rule + "`, so this suppression does nothing."
                                        + Nearest.question(rule, severities.ids()),
                                "Use the id that the finding shows."));
    }

    private static Diagnostic unused(Suppression suppression, String message, String help) {
        return Diagnostic.of("unused-suppression", Severity.WARNING, suppression.span(), message, help);
    }

    private static Diagnostic expired(Suppression suppression, LocalDate until, Set<String> used) {
        String what = used.isEmpty() ? "nothing is reported there any more" : "what it allowed is reported again";
        return Diagnostic.of(
                "expired-suppression",
                Severity.WARNING,
                suppression.span(),
                "This suppression ended on " + until + "; " + what + ".",
                used.isEmpty() ? "Take it out." : "Mend what it allowed, or decide on a new date and say why.");
    }
}
