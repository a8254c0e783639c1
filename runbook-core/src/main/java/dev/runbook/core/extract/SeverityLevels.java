package dev.runbook.core.extract;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.SeverityLevel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Levels of severity: defined in tables, below headings and in lists, or just used to group alerts. */
final class SeverityLevels implements Recogniser {
    static final Pattern LEVEL =
            Pattern.compile("^((incident|alert) )?(severity|priority|sev|level|urgency)( level)?s?$");
    private static final Pattern TIME =
            Pattern.compile("\\b(response|respond|reaction|acknowledge\\w*|ack|sla|time)\\b");
    private static final Pattern MEANING = Pattern.compile(
            "^(descriptions?|definitions?|meaning|impact|criteria|what|when|condition|user impact|business impact)$");
    private static final Pattern DEFINES = Pattern.compile(
            "^(descriptions?|definitions?|meaning|(user |business )?impact|criteria|examples?)$|\\bresponse\\b");
    static final Pattern ESCALATION =
            Pattern.compile("\\b(escalat\\w+|escalate to|notify|who|contacts?|owner|page)\\b");
    private static final Pattern STEP = Pattern.compile("(?i)\\W*(?:level|tier|l) ?\\d\\W*");
    private static final Pattern TIME_LABEL =
            Pattern.compile("(?i)(?:initial |target |max(?:imum)? )?(?:response|reaction|ack\\w*)(?: ?time)?|sla");

    private static final Pattern RESPONDS = Pattern.compile(
            "(?i)\\b(?:respon\\w+|ack\\w*|react\\w*)(?: time)?\\W{0,3}(?:within |in |under )?"
                    + "([<\u2264]?\\s?\\d+\\s?(?:min(?:ute)?s?|m|h(?:ou)?rs?|h|days?|business days?)|immediate(?:ly)?)\\b");

    @Override
    public Stream<SeverityLevel> facts(Reading reading) {
        List<SeverityLevel> found = new ArrayList<>();
        reading.topics().forEach(topic -> {
            topic.grids().stream().filter(grid -> defines(grid, topic)).forEach(grid -> table(grid, found));
            if (topic.isWithin(Theme.SEVERITY) && !topic.isWithin(Theme.ESCALATION) && !topic.isPage()) {
                heading(topic, reading, found);
                listed(topic, reading, found);
            }
        });
        reading.topics().forEach(topic -> used(topic, found));
        Set<String> seen = new HashSet<>();
        return found.stream().filter(level -> seen.add(Names.words(level.name())));
    }

    /**
     * A table whose first column holds levels and which says more of them than who is called next or which alert has them.
     * {@code Level 1} with neither a time nor a meaning is a step of an escalation.
     */
    static boolean defines(Grid grid, Topic topic) {
        boolean calls = topic.isAbout(Theme.ESCALATION) && grid.has(Escalations.WHO) && !grid.has(DEFINES);
        boolean says = grid.column(TIME).isPresent() || grid.column(MEANING).isPresent();
        boolean steps =
                grid.rows().stream().allMatch(row -> STEP.matcher(row.text(0)).matches());
        return !calls
                && (says || !steps)
                && !grid.headings().isEmpty()
                && LEVEL.matcher(grid.headings().get(0)).find()
                && !grid.rows().isEmpty()
                && grid.rows().stream()
                        .allMatch(row -> Severities.leading(row.text(0)).isPresent()
                                || row.text(0).isBlank());
    }

    private static void table(Grid grid, List<SeverityLevel> found) {
        for (Block.Row row : grid.rows()) {
            Grid.cell(row, 0)
                    .filter(cell -> !cell.text().isBlank())
                    .ifPresent(cell -> found.add(new SeverityLevel(
                            cell.span(),
                            cell.text(),
                            Grid.text(row, grid.column(TIME)),
                            Grid.text(row, grid.column(MEANING)),
                            Grid.text(row, grid.column(ESCALATION)))));
        }
    }

    /** {@code Severity 1 (Critical)} with bullets that say what belongs to it and how fast to answer. */
    private static void heading(Topic topic, Reading reading, List<SeverityLevel> found) {
        Optional<Title> title = topic.title()
                .filter(t ->
                        Severities.leading(t.text()).isPresent() && t.text().length() <= 60);
        if (title.isEmpty()) {
            return;
        }
        List<Line> lines = reading.lines(topic);
        Optional<String> time = lines.stream()
                .filter(SeverityLevels::saysTime)
                .map(Line::restText)
                .findFirst();
        String meaning = lines.stream()
                .filter(line -> !saysTime(line))
                .map(line -> line.flat().text().strip())
                .collect(Collectors.joining("; "));
        found.add(new SeverityLevel(
                title.get().span(),
                title.get().text(),
                time,
                Optional.of(meaning).filter(text -> !text.isEmpty()),
                Optional.empty()));
    }

    private static boolean saysTime(Line line) {
        return line.label()
                .filter(label -> TIME_LABEL.matcher(label.text()).matches())
                .isPresent();
    }

    /** {@code - **P1**: all users affected}. */
    private static void listed(Topic topic, Reading reading, List<SeverityLevel> found) {
        for (Line line : reading.lines(topic)) {
            line.label()
                    .filter(label -> Severities.leading(label.text()).isPresent()
                            && !line.restText().isBlank())
                    .ifPresent(label -> found.add(new SeverityLevel(
                            label.span(),
                            label.text(),
                            time(line.restText()),
                            Optional.of(line.restText()),
                            Optional.empty())));
        }
    }

    private static Optional<String> time(String text) {
        Matcher time = RESPONDS.matcher(text);
        return time.find() ? Optional.of(time.group(1)) : Optional.empty();
    }

    private static void used(Topic topic, List<SeverityLevel> found) {
        Optional<String> group = Optional.of(topic)
                .filter(t -> t.isWithin(Theme.ALERT))
                .flatMap(t -> Severities.ofGroup(t.text()).or(() -> Severities.ofName(t.text())));
        group.ifPresent(name -> found.add(level(topic.title().map(Title::span).orElseThrow(), name)));
        AlertText.severityLine(topic)
                .ifPresent(line ->
                        Severities.leading(line.restText()).ifPresent(name -> found.add(level(line.span(), name))));
    }

    private static SeverityLevel level(Span span, String name) {
        return new SeverityLevel(span, name, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
