package dev.runbook.core.extract;

import dev.runbook.core.model.Block;
import dev.runbook.core.model.RecoveryTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Recovery times and points: in tables with such columns, and on lines that name them. */
final class RecoveryTargets implements Recogniser {
    private static final Pattern RTO = Pattern.compile("\\brto\\b|\\brecovery time\\b");
    private static final Pattern RPO = Pattern.compile("\\brpo\\b|\\brecovery point\\b");
    private static final String VALUE =
            "\\W{0,6}(?:is |of |target )?([<~\u2264]?\\s?\\d[\\d.]*\\s?(?:s|sec|seconds?|m|mins?|minutes?"
                    + "|h|hrs?|hours?|d|days?)\\b|zero|none|near[- ]zero)";
    private static final Pattern RTO_LINE =
            Pattern.compile("(?i)\\b(?:rto|recovery time objective)\\b(?:\\s*\\([^)]*\\))?" + VALUE);
    private static final Pattern RPO_LINE =
            Pattern.compile("(?i)\\b(?:rpo|recovery point objective)\\b(?:\\s*\\([^)]*\\))?" + VALUE);

    private static final Cues ANY = Cues.of("rto|rpo|recovery");

    @Override
    public Stream<RecoveryTarget> facts(Reading reading) {
        List<RecoveryTarget> found = new ArrayList<>();
        reading.topics().forEach(topic -> {
            topic.grids().stream()
                    .filter(grid -> grid.has(RTO) || grid.has(RPO))
                    .forEach(grid -> table(grid, found));
            lines(topic, reading, found);
        });
        return found.stream();
    }

    private static void table(Grid grid, List<RecoveryTarget> found) {
        for (Block.Row row : grid.rows()) {
            Optional<String> rto = Grid.text(row, grid.column(RTO));
            Optional<String> rpo = Grid.text(row, grid.column(RPO));
            Grid.cell(row, 0)
                    .filter(cell -> rto.isPresent() || rpo.isPresent())
                    .ifPresent(cell -> found.add(new RecoveryTarget(cell.span(), cell.text(), rto, rpo)));
        }
    }

    /** A line that names one is joined with the next if that names the other. */
    private static void lines(Topic topic, Reading reading, List<RecoveryTarget> found) {
        Optional<RecoveryTarget> open = Optional.empty();
        for (Line line : reading.lines(topic)) {
            if (!ANY.mayFit(Cues.in(line.flat().text()))) {
                continue;
            }
            Optional<String> rto = value(RTO_LINE, line);
            Optional<String> rpo = value(RPO_LINE, line);
            if (rto.isEmpty() && rpo.isEmpty()) {
                continue;
            }
            boolean joins = open.isPresent()
                    && (open.get().rto().isEmpty() && rpo.isEmpty()
                            || open.get().rpo().isEmpty() && rto.isEmpty());
            if (joins) {
                RecoveryTarget first = found.remove(found.size() - 1);
                found.add(new RecoveryTarget(
                        first.span(),
                        first.component(),
                        first.rto().or(() -> rto),
                        first.rpo().or(() -> rpo)));
                open = Optional.empty();
            } else {
                RecoveryTarget target = new RecoveryTarget(line.span(), component(line, topic, reading), rto, rpo);
                found.add(target);
                open = Optional.of(target);
            }
        }
    }

    private static Optional<String> value(Pattern pattern, Line line) {
        Matcher matcher = pattern.matcher(line.flat().text());
        return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }

    /** The label, unless it is the target itself; then the nearest title that is not about targets. */
    private static String component(Line line, Topic topic, Reading reading) {
        Optional<String> label =
                line.label().map(Line.Label::text).filter(text -> Theme.of(text) != Theme.RECOVERY_TARGET);
        return label.orElseGet(() -> {
            List<Title> titles = new ArrayList<>(topic.above());
            topic.title().ifPresent(titles::add);
            // The page's own title names no component.
            int first = reading.root().topics().stream().anyMatch(Topic::isPage) ? 1 : 0;
            for (int i = titles.size() - 1; i >= first; i--) {
                if (titles.get(i).theme() != Theme.RECOVERY_TARGET) {
                    return titles.get(i).text();
                }
            }
            return "System";
        });
    }
}
