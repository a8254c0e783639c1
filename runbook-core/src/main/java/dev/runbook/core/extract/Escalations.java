package dev.runbook.core.extract;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.EscalationStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who is called next: ordered lists, headings of levels, chains with arrows, and columns of tables. */
final class Escalations implements Recogniser {
    private static final Pattern HEADING =
            Pattern.compile("(?i)^(level|tier|l|step|stage)\\s?(\\d)\\s*(?:[:(\u2013\u2014-]\\s*)(.+?)\\)?\\s*$");
    private static final Pattern ARROW = Pattern.compile("\\s*(?:\u2192|->|=>|\u27a1|>>)\\s*");
    private static final Pattern REMARK = Pattern.compile("^(.*?)\\s*\\(([^()]*)\\)\\s*$");
    private static final Pattern TIME = Pattern.compile(
            "(?i)\\b\\d+\\s?\\+?\\s?(?:s|sec|seconds?|m|mins?|minutes?|h|hrs?|hours?|days?)\\b|\\bimmediate(?:ly)?\\b|\\bno (?:response|answer)\\b");
    private static final Pattern LEVEL =
            Pattern.compile("^(level|tier|step|order|severity|priority|sev|stage|escalation level)$");
    static final Pattern WHO =
            Pattern.compile("\\b(who|role|name|contact|escalate to|notify|person|team|owner|escalation)\\b");
    private static final Pattern AFTER =
            Pattern.compile("\\b(after|when|time|within|timeframe|trigger|condition|response|if)\\b");
    private static final Pattern CONDITIONS = Pattern.compile("(?i)^when\\b|\\b(criteria|conditions?|triggers?)\\b");

    @Override
    public Stream<EscalationStep> facts(Reading reading) {
        List<EscalationStep> found = new ArrayList<>();
        reading.topics().forEach(topic -> {
            if (isChain(topic) && !CONDITIONS.matcher(topic.text()).find()) {
                heading(topic, found);
                lists(topic, reading, found);
                topic.grids().stream()
                        .filter(grid -> !SeverityLevels.defines(grid, topic))
                        .forEach(grid -> table(grid, found));
            }
            chains(topic, reading, found);
            topic.grids().stream()
                    .filter(grid -> SeverityLevels.defines(grid, topic))
                    .forEach(grid -> severities(grid, found));
        });
        return found.stream();
    }

    /** Whether escalation is what the nearest title about people speaks of: a page of contacts and escalation is both. */
    private static boolean isChain(Topic topic) {
        List<Title> titles = new ArrayList<>(topic.above());
        topic.title().ifPresent(titles::add);
        for (int i = titles.size() - 1; i >= 0; i--) {
            Theme theme = titles.get(i).theme();
            if (theme == Theme.ESCALATION || theme == Theme.CONTACT) {
                return theme == Theme.ESCALATION;
            }
        }
        return false;
    }

    private static void heading(Topic topic, List<EscalationStep> found) {
        topic.title().ifPresent(title -> {
            Matcher matcher = HEADING.matcher(title.text());
            if (matcher.matches()) {
                found.add(new EscalationStep(title.span(), matcher.group(2), matcher.group(3), Optional.empty()));
            }
        });
    }

    private static void lists(Topic topic, Reading reading, List<EscalationStep> found) {
        boolean isLevel = topic.title()
                .filter(title -> HEADING.matcher(title.text()).matches())
                .isPresent();
        topic.passages().stream()
                .flatMap(passage -> passage.blocks().stream())
                .filter(Block.ListBlock.class::isInstance)
                .map(Block.ListBlock.class::cast)
                .filter(list -> list.ordered() || !isLevel)
                .forEach(list -> list(list, reading, found));
    }

    private static void list(Block.ListBlock list, Reading reading, List<EscalationStep> found) {
        int level = list.ordered() ? list.start() : 1;
        for (Block.Item item : list.items()) {
            Line line = reading.line(item);
            boolean chain = ARROW.matcher(line.restText()).find();
            if (!chain
                    && (list.ordered() || line.label().isPresent())
                    && !line.flat().text().isBlank()) {
                found.add(step(line, Integer.toString(level++)));
            }
        }
    }

    private static EscalationStep step(Line line, String number) {
        String label = line.label().map(Line.Label::text).orElse("");
        String remark = line.label().map(Line.Label::remark).orElse("");
        if (!label.isEmpty() && TIME.matcher(label).find()) {
            return new EscalationStep(line.span(), number, line.restText(), Optional.of(label));
        }
        Matcher level = Pattern.compile("(?i)^(?:level|tier|l)\\s?(\\d)$").matcher(label);
        String who = label.isEmpty() || level.matches() ? line.restText() : label;
        Matcher bracket = REMARK.matcher(who);
        Optional<String> after = condition(remark);
        if (bracket.matches()) {
            who = bracket.group(1);
            after = after.or(() -> condition(bracket.group(2)));
        }
        Optional<String> timed = Optional.of(line.restText())
                .filter(text -> !label.isEmpty() && TIME.matcher(text).find() && text.length() <= 80);
        return new EscalationStep(
                line.span(), level.matches() ? level.group(1) : number, who.strip(), after.or(() -> timed));
    }

    /** A remark behind a name, unless it says only which of several it is. */
    private static Optional<String> condition(String remark) {
        boolean rank =
                remark.isBlank() || remark.strip().matches("(?i)primary|secondary|tertiary|backup|optional|first|last");
        return rank ? Optional.empty() : Optional.of(remark.strip());
    }

    /** {@code - Escalation: Engineering lead -> CTO}, also outside a section about escalation. */
    private static void chains(Topic topic, Reading reading, List<EscalationStep> found) {
        reading.lines(topic).forEach(line -> chain(line, topic, found));
    }

    private static void chain(Line line, Topic topic, List<EscalationStep> found) {
        boolean labelled =
                line.label().filter(label -> label.theme() == Theme.ESCALATION).isPresent();
        String text = line.restText();
        if (!(labelled || isChain(topic)) || !ARROW.matcher(text).find()) {
            return;
        }
        int level = 1;
        for (String part : ARROW.split(text, -1)) {
            Matcher bracket = REMARK.matcher(part.strip());
            boolean said = bracket.matches();
            String who = said ? bracket.group(1) : part.strip();
            Optional<String> after = said ? condition(bracket.group(2)) : Optional.empty();
            if (!who.isBlank()) {
                found.add(new EscalationStep(line.span(), Integer.toString(level++), who, after));
            }
        }
    }

    private static void table(Grid grid, List<EscalationStep> found) {
        Optional<Integer> level = grid.column(LEVEL);
        Optional<Integer> who = grid.column(WHO).filter(column -> !level.equals(Optional.of(column)));
        if (who.isEmpty()) {
            return;
        }
        Optional<Integer> after = grid.column(AFTER).filter(column -> !who.get().equals(column));
        int number = 1;
        for (Block.Row row : grid.rows()) {
            String name = Grid.text(row, level).orElse(Integer.toString(number++));
            Span span = row.span();
            Grid.text(row, who)
                    .ifPresent(text -> found.add(new EscalationStep(span, name, text, Grid.text(row, after))));
        }
    }

    /** A table of severities may say who is told of each. */
    private static void severities(Grid grid, List<EscalationStep> found) {
        Optional<Integer> who = grid.column(Pattern.compile("\\b(escalat\\w+|notify|who to \\w+)\\b"));
        for (Block.Row row : grid.rows()) {
            Grid.text(row, who)
                    .ifPresent(text -> found.add(new EscalationStep(row.span(), row.text(0), text, Optional.empty())));
        }
    }
}
