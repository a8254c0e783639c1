package dev.runbook.core.extract;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Comparator;
import dev.runbook.core.model.Threshold;
import dev.runbook.core.model.Threshold.Role;
import dev.runbook.core.threshold.Comparison;
import dev.runbook.core.threshold.Comparisons;
import dev.runbook.core.threshold.Qualifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Thresholds in tables of metrics: the role comes from the column, or from what the row says is to be done. */
final class TableThresholds implements Recogniser {
    static final Pattern NAME = Pattern.compile("\\b(metric|indicator|sli|signal|measure|resource|check|kpi)s?\\b");
    static final Pattern ALERT_NAME = Pattern.compile("^(alert|alarm)( names?|s)?$");
    static final Pattern ACTION =
            Pattern.compile("^(actions?|responses?|what to do|action( required)?|then|consequence)$");
    private static final Pattern OTHER_TABLE = Pattern.compile(
            "\\b(rto|rpo)\\b|^(levels?|severity( level)?|priority|sev|response times?|time to respond|phase|stage)$");
    private static final Pattern BARE =
            Pattern.compile("~?\\d[\\d.,]*\\s?(%|ms|s|sec|seconds|min|minutes|gb|mb|k|/s)?\\+?");

    @Override
    public Stream<Threshold> facts(Reading reading) {
        return reading.topics()
                .filter(topic -> !topic.isWithin(Theme.SEVERITY) && !topic.isWithin(Theme.RECOVERY_TARGET))
                .flatMap(topic -> topic.grids().stream())
                .filter(TableThresholds::isAboutMetrics)
                .flatMap(grid -> of(grid, reading));
    }

    /** A table with a column of thresholds whose first column names metrics, not levels or components. */
    static boolean isAboutMetrics(Grid grid) {
        boolean limits = grid.headings().stream()
                .skip(1)
                .anyMatch(heading -> Roles.ofColumn(heading).isPresent() || Roles.isLimit(heading));
        return limits && isOfAlerts(grid)
                || !grid.headings().isEmpty()
                        && !OTHER_TABLE.matcher(grid.headings().get(0)).find()
                        && !(grid.has(OTHER_TABLE) && !grid.has(NAME))
                        && limits;
    }

    /** A table whose first columns name alerts, not thresholds. */
    static boolean isOfAlerts(Grid grid) {
        return grid.column(ALERT_NAME)
                .filter(column -> column <= 1)
                .filter(column -> grid.rows().stream()
                        .noneMatch(
                                row -> row.text(column).strip().matches("[<>=\\u2264\\u2265~]?\\s*\\d.*|(?i)yes|no")))
                .isPresent();
    }

    /** Where the names stand. */
    static int nameColumn(Grid grid) {
        return grid.column(NAME).or(() -> grid.column(ALERT_NAME)).orElse(0);
    }

    private static Stream<Threshold> of(Grid grid, Reading reading) {
        List<Threshold> found = new ArrayList<>();
        int name = nameColumn(grid);
        Optional<Integer> action = grid.column(ACTION);
        for (Block.Row row : grid.rows()) {
            for (int column = 0;
                    column < row.cells().size() && column < grid.headings().size();
                    column++) {
                String heading = grid.headings().get(column);
                Optional<Role> role = Roles.ofColumn(heading);
                boolean limit = role.isPresent() || Roles.isLimit(heading) || column == name;
                if (limit && !Optional.of(column).equals(action)) {
                    Role meant = isOfAlerts(grid)
                            ? role.orElse(Role.ALERT)
                            : role.orElseGet(() ->
                                    Grid.text(row, action).map(Roles::ofAction).orElse(Role.ALERT));
                    cell(row.cells().get(column), row.text(name), meant, column != name, reading, found);
                }
            }
        }
        return found.stream();
    }

    private static void cell(
            Block.Cell cell, String name, Role role, boolean mayBeBare, Reading reading, List<Threshold> found) {
        Flat flat = Flat.of(reading.source(), cell.inlines());
        List<Comparison> comparisons = Comparisons.in(flat.text());
        if (comparisons.isEmpty()
                && mayBeBare
                && BARE.matcher(cell.text().toLowerCase(java.util.Locale.ROOT)).matches()) {
            bare(flat, name, role).ifPresent(found::add);
        }
        int before = 0;
        for (Comparison comparison : comparisons) {
            String around = flat.text().substring(before, comparison.start());
            Role own = Roles.ofLevel(around).orElse(role);
            found.add(Thresholds.of(comparison, flat, MetricName.of(comparison, name), own));
            before = comparison.end();
        }
    }

    /** A figure alone ({@code 80%}): on which side of it is bad follows from the metric. */
    private static Optional<Threshold> bare(Flat flat, String name, Role role) {
        boolean upward = Roles.moreIsBetter(name) == (role == Role.TARGET);
        Comparator comparator = upward ? Comparator.ABOVE : Comparator.BELOW;
        return Comparisons.in("> " + flat.text()).stream()
                .findFirst()
                .map(comparison -> new Threshold(
                        flat.span(0, flat.text().length()),
                        Qualifiers.strip(name),
                        Qualifiers.in(name),
                        comparator,
                        comparison.quantity(),
                        role,
                        comparison.duration(),
                        Confidence.GUESS));
    }
}
