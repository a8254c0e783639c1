package dev.runbook.core.extract;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Threshold;
import dev.runbook.core.model.Threshold.Role;
import dev.runbook.core.threshold.Qualifiers;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Alerts in tables: of alerts, with a column of alert thresholds, or whose rows say that somebody is alerted. */
final class AlertTables implements Recogniser {

    private static final Pattern SEVERITY = Pattern.compile("^(severity|priority|level|urgency)( level)?$");
    private static final Pattern CONDITION = Pattern.compile(
            "\\b(condition|threshold|trigger|expression|criteria|when)s?\\b|^(meaning|description|alert rule)$");

    @Override
    public Stream<Alert> facts(Reading reading) {
        return reading.topics()
                .filter(topic -> !topic.isWithin(Theme.SEVERITY)
                        && !topic.isWithin(Theme.CONTACT)
                        && !topic.isWithin(Theme.RECOVERY_TARGET)
                        && topic.theme() != Theme.REFERENCE)
                .flatMap(topic -> topic.grids().stream())
                .flatMap(grid -> of(grid, reading));
    }

    private static Stream<Alert> of(Grid grid, Reading reading) {
        Optional<Integer> names = grid.column(TableThresholds.ALERT_NAME);
        if (names.isPresent() && TableThresholds.isOfAlerts(grid)) {
            return grid.rows().stream().flatMap(row -> named(grid, row, names.get(), reading).stream());
        }
        if (!TableThresholds.isAboutMetrics(grid)) {
            return Stream.empty();
        }
        int name = TableThresholds.nameColumn(grid);
        return grid.rows().stream().flatMap(row -> measured(grid, row, name, reading).stream());
    }

    private static Optional<Alert> named(Grid grid, Block.Row row, int name, Reading reading) {
        Optional<Integer> condition = grid.column(CONDITION);
        return Grid.cell(row, name).filter(cell -> !cell.text().isBlank()).map(cell -> {
            Optional<Threshold> threshold = condition
                    .flatMap(column -> Grid.cell(row, column))
                    .or(() -> Optional.of(cell))
                    .flatMap(c -> threshold(reading, c.span()))
                    .or(() -> threshold(reading, row.span()));
            return new Alert(
                    cell.span(),
                    AlertText.name(cell.text()),
                    severity(grid, row).or(() -> Severities.ofName(cell.text())),
                    Grid.text(row, condition),
                    threshold,
                    threshold.flatMap(Threshold::duration),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Confidence.CERTAIN);
        });
    }

    private static Optional<Alert> measured(Grid grid, Block.Row row, int name, Reading reading) {
        Optional<Threshold> threshold = reading.found().in(Threshold.class, row.span()).stream()
                .filter(t -> t.role() == Role.ALERT)
                .findFirst();
        boolean alerts = grid.headings().stream()
                        .anyMatch(heading -> Roles.ofColumn(heading).equals(Optional.of(Role.ALERT)))
                || grid.column(TableThresholds.ACTION)
                        .map(row::text)
                        .map(Roles::ofAction)
                        .equals(Optional.of(Role.ALERT));
        if (threshold.isEmpty() || !alerts) {
            return Optional.empty();
        }
        Threshold found = threshold.get();
        String metric = row.text(name);
        String qualifier = Qualifiers.in(metric).map(q -> q + " ").orElse("");
        return Grid.cell(row, name)
                .map(cell -> new Alert(
                        cell.span(),
                        AlertText.name(Qualifiers.strip(metric)),
                        severity(grid, row),
                        Optional.of(qualifier + reading.source().text(found.span())),
                        threshold,
                        found.duration(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Confidence.LIKELY));
    }

    private static Optional<String> severity(Grid grid, Block.Row row) {
        return Grid.text(row, grid.column(SEVERITY));
    }

    private static Optional<Threshold> threshold(Reading reading, Span span) {
        return reading.found().in(Threshold.class, span).stream().findFirst();
    }
}
