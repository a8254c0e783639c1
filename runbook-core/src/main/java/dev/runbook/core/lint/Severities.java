package dev.runbook.core.lint;

import dev.runbook.core.config.Config;
import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Nearest;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How bad each finding is, by the rules' own words and by {@code runbook.yaml}. A guess is never an error. */
final class Severities {
    private final Map<String, Config.Level> configured;
    private final Set<String> ids;

    Severities(List<Rule> rules, Config config) {
        this.configured = config.rules();
        this.ids = rules.stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The ids of all rules there are. */
    Set<String> ids() {
        return ids;
    }

    boolean isOff(String rule) {
        return configured.get(rule) == Config.Level.OFF;
    }

    /** The diagnostic at its severity; nothing where its rule is off. */
    Optional<Diagnostic> apply(Diagnostic diagnostic) {
        if (isOff(diagnostic.rule())) {
            return Optional.empty();
        }
        Severity wanted = severity(diagnostic);
        boolean tooSure = wanted == Severity.ERROR && diagnostic.confidence() == Confidence.GUESS;
        Severity severity = tooSure ? Severity.WARNING : wanted;
        return Optional.of(severity == diagnostic.severity() ? diagnostic : diagnostic.with(severity));
    }

    private Severity severity(Diagnostic diagnostic) {
        Config.Level level = configured.get(diagnostic.rule());
        return level == null ? diagnostic.severity() : Severity.valueOf(level.name());
    }

    /** A finding for each configured rule that does not exist. */
    List<Diagnostic> unknown(Optional<Source> file) {
        return new TreeSet<>(configured.keySet())
                .stream()
                        .filter(id -> !ids.contains(id))
                        .map(id -> Diagnostic.of(
                                "unknown-key",
                                Severity.ERROR,
                                file.flatMap(source -> key(source, id)).orElse(Span.startOf("runbook.yaml")),
                                "There is no rule `" + id + "`, so this setting does nothing."
                                        + Nearest.question(id, ids),
                                "Use the id of a rule, or take the line out."))
                        .toList();
    }

    private static Optional<Span> key(Source source, String id) {
        return IntStream.rangeClosed(1, source.lineCount())
                .filter(line -> source.line(line)
                        .strip()
                        .replace("\"", "")
                        .replace("'", "")
                        .startsWith(id + ":"))
                .mapToObj(line -> {
                    int start = source.lineStart(line) + source.line(line).indexOf(id);
                    return source.span(start, start + id.length());
                })
                .findFirst();
    }
}
