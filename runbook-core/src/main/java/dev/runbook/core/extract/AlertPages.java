package dev.runbook.core.extract;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The alert that a whole file is about, and those that its front matter names. */
final class AlertPages implements Recogniser {
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[a-z0-9)%`\"'])\\.(?=\\s+[A-Z`]|\\s*$)");
    private static final Pattern LEVEL =
            Pattern.compile("(?i)\\b(critical|warning|informational|info)[- ]?(?:level )?alert\\b");
    private static final Pattern NAME_LEVEL = Pattern.compile("\\b(critical|warning|info)$");

    @Override
    public Stream<Alert> facts(Reading reading) {
        List<Alert> found = new ArrayList<>();
        reading.alertPage().ifPresent(page -> found.add(of(page, reading)));
        for (String name : reading.frontMatter().alerts()) {
            boolean known =
                    found.stream().anyMatch(alert -> Names.words(alert.name()).equals(Names.words(name)));
            if (!known) {
                found.add(named(name, reading));
            }
        }
        return found.stream();
    }

    private static Alert of(AlertPage page, Reading reading) {
        Optional<Topic> meaning = page.topic().topics().stream()
                .filter(topic -> topic.theme() == Theme.MEANING || topic.theme() == Theme.SYMPTOM)
                .findFirst();
        Optional<Line> line = AlertText.conditionLine(page.topic())
                .filter(said -> !said.restText().isBlank()
                        && AlertText.nameIn(said.restText(), reading.hints()).isEmpty());
        Optional<Threshold> threshold = line.flatMap(said -> AlertText.threshold(said, reading))
                .or(() -> meaning.flatMap(topic -> reading
                        .found()
                        .in(Threshold.class, topic.section().span())
                        .stream()
                        .findFirst()));
        Span span = page.topic().title().map(Title::span).orElseGet(() -> Span.startOf(reading.file()));
        return new Alert(
                span,
                page.name(),
                severity(page, reading),
                line.map(Line::restText).or(() -> meaning.flatMap(AlertPages::firstSentence)),
                threshold,
                threshold.flatMap(Threshold::duration),
                List.of(),
                Optional.empty(),
                Optional.of(page.topic().section()),
                page.confidence());
    }

    private static Alert named(String name, Reading reading) {
        return new Alert(
                reading.frontMatter().span(),
                name,
                reading.frontMatter().severity(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(reading.root().section()),
                dev.runbook.core.diagnostic.Confidence.CERTAIN);
    }

    /** Front matter, a label, the only level that the text calls the alert, or the end of its name. */
    private static Optional<String> severity(AlertPage page, Reading reading) {
        return reading.frontMatter()
                .severity()
                .or(() -> page.topic()
                        .all()
                        .flatMap(topic -> AlertText.severityLine(topic).stream())
                        .flatMap(line -> Severities.leading(line.restText()).stream())
                        .findFirst())
                .or(() -> said(page.topic()))
                .or(() -> first(NAME_LEVEL, Names.words(page.name())));
    }

    private static Optional<String> said(Topic page) {
        List<String> levels = page.topics().stream()
                .filter(topic -> topic.theme() == Theme.MEANING || topic.theme() == Theme.IMPACT)
                .flatMap(topic -> paragraphs(topic).map(Block.Paragraph::text))
                .flatMap(text -> LEVEL.matcher(text).results().map(result -> result.group(1)))
                .map(level -> level.toLowerCase(java.util.Locale.ROOT))
                .distinct()
                .toList();
        return levels.size() == 1 ? Optional.of(levels.get(0)) : Optional.empty();
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Optional<String> firstSentence(Topic topic) {
        return paragraphs(topic).findFirst().map(Block.Paragraph::text).map(text -> {
            Matcher end = SENTENCE_END.matcher(text);
            return (end.find() ? text.substring(0, end.start()) : text).strip();
        });
    }

    private static Stream<Block.Paragraph> paragraphs(Topic topic) {
        return topic.section().blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(Block.Paragraph.class::cast);
    }
}
