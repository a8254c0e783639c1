package dev.runbook.core.extract;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Comparator;
import dev.runbook.core.model.Threshold;
import dev.runbook.core.threshold.Comparisons;
import dev.runbook.core.threshold.Conditions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a topic about one alert says of it. */
final class AlertText {
    private static final Pattern BRACKET = Pattern.compile("\\s*\\(([^()]*)\\)\\s*$");
    private static final Pattern SUFFIX = Pattern.compile("(?i)(?<=\\w)\\s+(?:alert|alarm)$");
    private static final Pattern CONDITION = Pattern.compile(
            "(?i)(?:(?:alert|alarm|trigger|firing)(?: ?condition)?s?|(?:alerts?|fires) when|conditions?|triggered by|expression|threshold|rule)");

    /** A metric as people call it, no expression. */
    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{N} /_-]{1,60}");

    private final Reading reading;
    private final Topic topic;

    AlertText(Reading reading, Topic topic) {
        this.reading = reading;
        this.topic = topic;
    }

    /** The label line that names the condition: {@code **Alert**: Error rate > 5%}. */
    static Optional<Line> conditionLine(Topic topic) {
        return topic.passages().stream()
                .flatMap(passage -> passage.line().stream())
                .filter(line -> line.label()
                        .filter(label -> CONDITION.matcher(label.text()).matches())
                        .isPresent())
                .findFirst();
    }

    /** The figure of a line that names the condition; such a line may also say that something equals a figure. */
    static Optional<Threshold> threshold(Line line, Reading reading) {
        return reading.found().in(Threshold.class, line.span()).stream()
                .findFirst()
                .or(() -> Conditions.of(line.restText())
                        .filter(said -> said.comparator() == Comparator.EQUAL
                                && PLAIN.matcher(said.subject()).matches())
                        .map(said -> new Condition(said)
                                .threshold(
                                        line.span(),
                                        said.subject(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Threshold.Role.ALERT)));
    }

    /** The title without condition, level and the word alert. */
    static String name(String title) {
        String name = Severities.stripped(title);
        name = BRACKET.matcher(name).replaceFirst("");
        name = SUFFIX.matcher(name).replaceFirst("").strip();
        return name.isEmpty() ? title.strip() : name;
    }

    /** A value that is an alert's name and no condition: one word in CamelCase, or what a rule declares. */
    static Optional<String> nameIn(String value, Hints hints) {
        String name = value.strip();
        boolean camel = name.matches("[A-Z][A-Za-z0-9_]+")
                && name.chars().anyMatch(Character::isLowerCase)
                && name.substring(1).chars().anyMatch(Character::isUpperCase);
        return hints.alert(name).or(() -> camel ? Optional.of(name) : Optional.empty());
    }

    Alert alert(Optional<String> severity, Confidence confidence) {
        Title title = topic.title().orElseThrow();
        Optional<Line> line = conditionLine(topic);
        Optional<String> named = line.flatMap(l -> nameIn(l.restText(), reading.hints()));
        Optional<Line> condition =
                line.filter(l -> named.isEmpty() && !l.restText().isBlank());
        Optional<Matcher> bracket = Optional.of(BRACKET.matcher(title.text()))
                .filter(Matcher::find)
                .filter(matcher -> !Comparisons.in(matcher.group(1)).isEmpty());
        Optional<String> said = condition
                .map(Line::restText)
                .or(() -> bracket.map(matcher -> matcher.group(1).strip()))
                .or(this::symptoms);
        Optional<Threshold> threshold = condition
                .flatMap(l -> threshold(l, reading))
                .or(() -> first(title.span()))
                .or(this::ofSymptoms);
        return new Alert(
                title.flat().span(0, name(title.text()).length()),
                named.orElseGet(() -> name(title.text())),
                severity(title.text()).or(() -> severity),
                said,
                threshold,
                threshold.flatMap(Threshold::duration),
                List.of(),
                Optional.empty(),
                Optional.of(topic.section()),
                confidence);
    }

    /** The level that the name or a label gives. */
    private Optional<String> severity(String title) {
        return Severities.ofName(title)
                .or(() -> severityLine(topic).flatMap(line -> Severities.leading(line.restText())));
    }

    /** The level that a label of the topic gives, and its line. */
    static Optional<Line> severityLine(Topic topic) {
        return topic.passages().stream()
                .filter(passage -> passage.theme() == Theme.SEVERITY)
                .flatMap(passage -> passage.line().stream())
                .filter(line -> Severities.leading(line.restText()).isPresent())
                .findFirst();
    }

    private Optional<String> symptoms() {
        return topic.passages().stream()
                .filter(passage -> passage.theme() == Theme.SYMPTOM)
                .map(AlertText::words)
                .filter(text -> !text.isBlank() && nameIn(text, reading.hints()).isEmpty())
                .findFirst();
    }

    private static String words(Passage passage) {
        String rest = passage.line().map(Line::restText).orElse("");
        if (!rest.isBlank()) {
            return rest;
        }
        return passage.blocks().stream()
                .limit(1)
                .map(block -> block instanceof Block.ListBlock list
                        ? list.items().stream().map(item -> item.text().strip()).collect(Collectors.joining("; "))
                        : block instanceof Block.Paragraph paragraph ? paragraph.text() : "")
                .collect(Collectors.joining());
    }

    private Optional<Threshold> ofSymptoms() {
        return topic.passages().stream()
                .filter(passage -> passage.theme() == Theme.SYMPTOM)
                .flatMap(passage -> java.util.stream.Stream.concat(
                        passage.line().map(Line::span).stream(),
                        passage.blocks().stream().map(Block::span)))
                .flatMap(span -> first(span).stream())
                .findFirst();
    }

    private Optional<Threshold> first(Span span) {
        return reading.found().in(Threshold.class, span).stream().findFirst();
    }
}
