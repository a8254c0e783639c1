package dev.runbook.core.extract;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Instructions;
import dev.runbook.core.model.Metric;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.Query;
import dev.runbook.core.model.Threshold;
import dev.runbook.core.prometheus.Queries;
import dev.runbook.core.threshold.Qualifiers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Metrics: the items of lists and tables of metrics, with or without a threshold, and what other thresholds measure. */
final class Metrics implements Recogniser {
    private static final Pattern QUERY = Pattern.compile("\\b(promql|query|expression)\\b");
    private static final Pattern DESCRIPTION = Pattern.compile("^(descriptions?|meaning|notes?)$");
    private static final Pattern END =
            Pattern.compile("\\s*(?:\\(|[<>\u2264\u2265]|[:\u2013\u2014]| - ).*$", Pattern.DOTALL);
    private static final int MOST_WORDS = 7;

    @Override
    public Stream<Metric> facts(Reading reading) {
        List<Metric> found = new ArrayList<>();
        reading.topics().forEach(topic -> {
            topic.grids().stream()
                    .filter(TableThresholds::isAboutMetrics)
                    .filter(grid -> !TableThresholds.isOfAlerts(grid))
                    .forEach(grid -> table(grid, reading, found));
            if (topic.isWithin(Theme.METRIC)) {
                topic.passages().forEach(passage -> passage(passage, reading, found));
            }
        });
        reading.found().all(Threshold.class).forEach(threshold -> found.add(of(threshold)));
        Set<String> seen = new HashSet<>();
        return found.stream().filter(metric -> !metric.name().isBlank() && seen.add(key(metric)));
    }

    private static String key(Metric metric) {
        return Names.words(metric.name()) + "|" + metric.qualifier().orElse("");
    }

    private static void table(Grid grid, Reading reading, List<Metric> found) {
        int name = TableThresholds.nameColumn(grid);
        for (Block.Row row : grid.rows()) {
            Optional<Query> query = query(row, grid.column(QUERY));
            Optional<String> description = Grid.text(row, grid.column(DESCRIPTION));
            Optional<String> unit = unit(reading, row.span());
            Grid.cell(row, name)
                    .ifPresent(cell -> found.add(metric(cell.span(), cell.text(), unit, query, description)));
        }
    }

    private static Optional<Query> query(Block.Row row, Optional<Integer> column) {
        return Grid.text(row, column)
                .flatMap(text ->
                        column.flatMap(index -> Grid.cell(row, index)).map(cell -> Queries.read(cell.span(), text)));
    }

    private static void passage(Passage passage, Reading reading, List<Metric> found) {
        for (Block block : passage.blocks()) {
            if (block instanceof Block.ListBlock list && !list.isTaskList()) {
                list.items().forEach(item -> item(item, reading, found));
            }
        }
    }

    private static void item(Block.Item item, Reading reading, List<Metric> found) {
        Line line = reading.line(item);
        boolean measured = !reading.found().in(Threshold.class, line.span()).isEmpty();
        Optional<String> description =
                Optional.of(line.restText()).filter(text -> line.label().isPresent() && !measured && !text.isBlank());
        Optional<String> unit = unit(reading, line.span());
        if (line.label().isPresent()) {
            Line.Label label = line.label().get();
            List<String> parts = parts(label.text(), line.span(), reading);
            if (parts.isEmpty()) {
                found.add(metric(label.span(), label.text(), unit, Optional.empty(), description));
            }
            parts.forEach(part -> found.add(new Metric(
                    label.span(),
                    label.text(),
                    Optional.of(part),
                    unit,
                    Optional.empty(),
                    description,
                    List.of(),
                    Confidence.LIKELY)));
            return;
        }
        String text = line.flat().text();
        Matcher end = END.matcher(text);
        int length = end.find() ? end.start() : text.length();
        String name = text.substring(0, length).strip();
        boolean named = !name.isEmpty()
                && name.split("\\s+", -1).length <= MOST_WORDS
                && (!Instructions.is(name) || length < text.length());
        if (named) {
            String whole = Qualifiers.in(text).map(q -> name + " " + q).orElse(name);
            found.add(metric(line.flat().span(0, length), whole, unit, Optional.empty(), Optional.empty()));
        }
    }

    /** Where each figure of an item is for a part of the metric, the parts: {@code < 2s for frontend, < 1s for API}. */
    private static List<String> parts(String name, Span span, Reading reading) {
        List<Threshold> thresholds = reading.found().in(Threshold.class, span);
        boolean each = thresholds.stream()
                .allMatch(threshold -> threshold.qualifier().isPresent()
                        && Names.words(threshold.metric()).equals(Names.words(name)));
        return each
                ? thresholds.stream()
                        .flatMap(threshold -> threshold.qualifier().stream())
                        .distinct()
                        .toList()
                : List.of();
    }

    private static Metric of(Threshold threshold) {
        return new Metric(
                threshold.span(),
                threshold.metric(),
                threshold.qualifier(),
                Optional.of(threshold.quantity().unit()).filter(unit -> !unit.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Confidence.GUESS);
    }

    private static Metric metric(
            Span span, String name, Optional<String> unit, Optional<Query> query, Optional<String> description) {
        return new Metric(
                span,
                Qualifiers.strip(name),
                Qualifiers.in(name),
                unit,
                query,
                description,
                List.of(),
                Confidence.LIKELY);
    }

    private static Optional<String> unit(Reading reading, Span span) {
        return reading.found().in(Threshold.class, span).stream()
                .map(threshold -> threshold.quantity().unit())
                .filter(unit -> !unit.isEmpty())
                .findFirst();
    }
}
