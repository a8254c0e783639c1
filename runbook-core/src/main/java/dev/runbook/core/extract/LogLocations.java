package dev.runbook.core.extract;

import dev.runbook.core.command.FenceItem;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.LogLocation;
import dev.runbook.core.model.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where logs are: lines and rows below a heading about log locations, and comments that name the place. */
final class LogLocations implements Recogniser {
    private static final Pattern ABOUT_LOGS = Pattern.compile("\\b(log|logs|logging)\\b");
    private static final Pattern PLACE = Pattern.compile(
            "(?i)\\b(?:location|path|log (?:files?|dir(?:ectory)?)|logs? (?:in|at|are in))\\s*:?\\s+(/[\\w./*{}<>$-]+)");
    private static final Pattern WHERE = Pattern.compile("\\b(location|where|path|command|file|source)s?\\b");

    @Override
    public Stream<LogLocation> facts(Reading reading) {
        List<LogLocation> found = new ArrayList<>();
        reading.topics().forEach(topic -> {
            if (topic.isWithin(Theme.LOG)) {
                reading.lines(topic).forEach(line -> line(line, found));
                topic.grids().stream().filter(grid -> grid.has(WHERE)).forEach(grid -> table(grid, found));
            } else if (ABOUT_LOGS.matcher(Names.words(topic.text())).find()) {
                comments(topic, reading, found);
            }
        });
        return found.stream();
    }

    private static void line(Line line, List<LogLocation> found) {
        Optional<String> code = line.inlines().stream()
                .filter(Inline.Code.class::isInstance)
                .map(inline -> ((Inline.Code) inline).text())
                .findFirst();
        line.label()
                .filter(label -> label.theme() == Theme.OTHER || label.theme() == Theme.LOG)
                .filter(label -> !line.restText().isBlank())
                .ifPresent(
                        label -> found.add(new LogLocation(line.span(), label.text(), code.orElse(line.restText()))));
    }

    private static void table(Grid grid, List<LogLocation> found) {
        for (Block.Row row : grid.rows()) {
            Grid.text(row, grid.column(WHERE))
                    .filter(where -> !row.text(0).isBlank() && !where.equals(row.text(0)))
                    .ifPresent(where -> found.add(new LogLocation(row.span(), row.text(0), where)));
        }
    }

    private static void comments(Topic topic, Reading reading, List<LogLocation> found) {
        topic.passages().stream()
                .flatMap(passage -> passage.blocks().stream())
                .filter(Block.Fence.class::isInstance)
                .flatMap(fence -> reading.items((Block.Fence) fence).stream())
                .filter(item -> item.kind() == FenceItem.Kind.COMMENT)
                .forEach(item -> {
                    Matcher place = PLACE.matcher(item.text());
                    if (place.find()) {
                        found.add(new LogLocation(item.span(), topic.text(), place.group(1)));
                    }
                });
    }
}
