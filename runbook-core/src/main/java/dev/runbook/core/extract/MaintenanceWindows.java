package dev.runbook.core.extract;

import dev.runbook.core.model.Block;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.MaintenanceWindow;
import dev.runbook.core.model.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** When maintenance may happen: below a heading about windows, or on a line that names one. */
final class MaintenanceWindows implements Recogniser {
    private static final Pattern CADENCE = Pattern.compile(
            "\\b(daily|weekly|bi ?weekly|monthly|quarterly|yearly|annual|nightly|regular|emergency)\\b");
    private static final Pattern WHEN =
            Pattern.compile("\\b(when|window|schedule|time|date|day|hours?|frequency)s?\\b");

    @Override
    public Stream<MaintenanceWindow> facts(Reading reading) {
        List<MaintenanceWindow> found = new ArrayList<>();
        reading.topics().forEach(topic -> {
            boolean windows = topic.theme() == Theme.WINDOW;
            reading.lines(topic).forEach(line -> line(line, windows, found));
            if (windows) {
                topic.grids().stream().filter(grid -> grid.has(WHEN)).forEach(grid -> table(grid, found));
                topic.topics().forEach(sub -> cadence(sub, found));
            }
        });
        return found.stream();
    }

    /** A line that begins with a link names the page where the windows are, and none itself. */
    private static void line(Line line, boolean windows, List<MaintenanceWindow> found) {
        boolean elsewhere = line.inlines().stream()
                .findFirst()
                .filter(Inline.Link.class::isInstance)
                .isPresent();
        line.label()
                .filter(label -> !elsewhere && (windows || label.theme() == Theme.WINDOW))
                .filter(label -> !line.restText().isBlank())
                .ifPresent(label ->
                        found.add(new MaintenanceWindow(line.span(), label.text(), Optional.of(line.restText()))));
    }

    private static void table(Grid grid, List<MaintenanceWindow> found) {
        Optional<Integer> when = grid.column(WHEN).filter(column -> column > 0);
        for (Block.Row row : grid.rows()) {
            found.add(new MaintenanceWindow(row.span(), row.text(0), Grid.text(row, when)));
        }
    }

    /** {@code Weekly Maintenance} below {@code Maintenance Windows} says how often, not when. */
    private static void cadence(Topic topic, List<MaintenanceWindow> found) {
        topic.title()
                .filter(title -> CADENCE.matcher(Names.words(title.text())).find())
                .ifPresent(title -> found.add(new MaintenanceWindow(title.span(), title.text(), Optional.empty())));
    }
}
