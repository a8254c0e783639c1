package dev.runbook.core.extract;

import dev.runbook.core.command.FenceItem;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Schedule;
import dev.runbook.core.model.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Jobs that cron runs; the comment above says what for. */
final class Schedules implements Recogniser {
    private static final Pattern LINE = Pattern.compile("\\s*(@\\w+|(?:\\S+\\s+){4}\\S+)\\s+(\\S.*)", Pattern.DOTALL);
    private static final Pattern REMARK = Pattern.compile("\\s*\\([^()]*\\)\\s*$");

    @Override
    public Stream<Schedule> facts(Reading reading) {
        List<Schedule> found = new ArrayList<>();
        reading.topics()
                .forEach(topic -> topic.passages().stream()
                        .flatMap(passage -> passage.blocks().stream())
                        .flatMap(Walk::blocks)
                        .filter(Block.Fence.class::isInstance)
                        .forEach(fence -> fence((Block.Fence) fence, topic, reading, found)));
        return found.stream();
    }

    private static void fence(Block.Fence fence, Topic topic, Reading reading, List<Schedule> found) {
        Optional<FenceItem> comment = Optional.empty();
        for (FenceItem item : reading.items(fence)) {
            Optional<Command> cron = item.command().filter(command -> command.language() == Command.Language.CRONTAB);
            Optional<FenceItem> above = comment;
            cron.ifPresent(command -> {
                String purpose = above.map(FenceItem::text)
                        .map(text -> REMARK.matcher(text).replaceFirst(""))
                        .orElse(topic.text());
                Matcher line = LINE.matcher(command.text());
                if (line.matches()) {
                    found.add(new Schedule(
                            command.span(), line.group(1), line.group(2).strip(), purpose));
                }
            });
            comment = item.kind() == FenceItem.Kind.COMMENT ? Optional.of(item) : comment;
        }
    }
}
