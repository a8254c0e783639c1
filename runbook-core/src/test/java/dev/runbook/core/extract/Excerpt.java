package dev.runbook.core.extract;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.markdown.Markdown;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Fact;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Step;
import dev.runbook.core.model.Threshold;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An invented piece of a runbook and what is read from it, each fact as one line that a person can compare. */
record Excerpt(Runbook runbook) {
    static Excerpt of(String text) {
        return of("shop.md", text);
    }

    static Excerpt of(String path, String text, String... declaredAlerts) {
        Map<String, String> alerts =
                Stream.of(declaredAlerts).collect(java.util.stream.Collectors.toMap(Hints::key, name -> name));
        Source source = new Source(path, text);
        Hints hints = new Hints(alerts, Optional.empty());
        return new Excerpt(
                Extractor.extract(Markdown.read(source).value(), hints).value());
    }

    <T extends Fact> List<T> all(Class<T> kind) {
        return runbook.facts().of(kind);
    }

    /** {@code line: name | severity | condition}. */
    List<String> alerts() {
        return all(Alert.class).stream()
                .map(alert -> alert.span().line() + ": " + alert.name() + " | "
                        + alert.severity().orElse("-") + " | "
                        + alert.condition().orElse("-"))
                .toList();
    }

    /** {@code line: metric [qualifier] > figure for duration | role}. */
    List<String> thresholds() {
        return all(Threshold.class).stream()
                .map(it -> it.span().line() + ": " + it.metric()
                        + it.qualifier()
                                .map(qualifier -> " [" + qualifier + "]")
                                .orElse("") + " "
                        + it.comparator().symbol() + " " + it.quantity()
                        + it.duration().map(duration -> " for " + duration).orElse("") + " | "
                        + it.role().word())
                .toList();
    }

    /** {@code line: title | kind | style | number of steps}. */
    List<String> procedures() {
        return all(Procedure.class).stream()
                .map(it ->
                        it.span().line() + ": " + it.title() + " | " + it.kind().word() + " | " + it.style() + " | "
                                + it.steps().size())
                .toList();
    }

    /** The only procedure's steps, substeps indented, commands in angle brackets. */
    List<String> steps() {
        return all(Procedure.class).stream()
                .flatMap(it -> it.steps().stream())
                .flatMap(step -> lines(step, ""))
                .toList();
    }

    private static Stream<String> lines(Step step, String indent) {
        StringBuilder line = new StringBuilder(indent).append(step.text());
        step.commands()
                .forEach(
                        command -> line.append(" \u2039").append(command.text()).append('\u203a'));
        return Stream.concat(
                Stream.of(line.toString()), step.substeps().stream().flatMap(sub -> lines(sub, indent + "  ")));
    }
}
