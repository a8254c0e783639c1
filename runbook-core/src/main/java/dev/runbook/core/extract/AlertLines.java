package dev.runbook.core.extract;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Alerts written on one line: {@code **Alert (Name)**: condition} anywhere, or an item of a list of alerts. */
final class AlertLines implements Recogniser {
    private static final Pattern NAMED = Pattern.compile("(?i)(?:alert|alarm)\\s*[(:]\\s*([^()]+?)\\s*\\)?");

    @Override
    public Stream<Alert> facts(Reading reading) {
        List<Alert> found = new ArrayList<>();
        reading.topics().filter(topic -> !topic.isWithin(Theme.CONTACT)).forEach(topic -> {
            for (Passage passage : topic.passages()) {
                passage.line().ifPresent(line -> named(line, reading, found));
                passage.blocks().forEach(block -> block(block, topic, reading, found));
            }
        });
        return found.stream();
    }

    private static void block(Block block, Topic topic, Reading reading, List<Alert> found) {
        if (!(block instanceof Block.ListBlock list)) {
            return;
        }
        for (Block.Item item : list.items()) {
            Line line = reading.line(item);
            if (!named(line, reading, found) && topic.theme() == Theme.ALERT && !list.isTaskList()) {
                listed(line, topic, reading).ifPresent(found::add);
            }
        }
    }

    private static boolean named(Line line, Reading reading, List<Alert> found) {
        Optional<Line.Label> label = line.label();
        if (label.isEmpty()) {
            return false;
        }
        String text = label.get().remark().isEmpty()
                ? label.get().text()
                : label.get().text() + " (" + label.get().remark() + ")";
        Matcher matcher = NAMED.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        found.add(alert(line, label.get().span(), matcher.group(1), Optional.empty(), reading));
        return true;
    }

    /** An item of a list of alerts: its label is the name, and it has a figure or the name is written as alerts' are. */
    private static Optional<Alert> listed(Line line, Topic topic, Reading reading) {
        return line.label().flatMap(label -> {
            boolean measured = !reading.found().in(Threshold.class, line.span()).isEmpty();
            boolean reached = Reach.kind(label.text(), line.restText()).isPresent();
            boolean named =
                    !reached && AlertText.nameIn(label.text(), reading.hints()).isPresent();
            return measured || named
                    ? Optional.of(alert(
                            line,
                            label.span(),
                            AlertText.name(label.text()),
                            Severities.ofName(label.text()).or(() -> Severities.ofGroup(topic.text())),
                            reading))
                    : Optional.empty();
        });
    }

    private static Alert alert(Line line, Span span, String name, Optional<String> severity, Reading reading) {
        Optional<Threshold> threshold =
                reading.found().in(Threshold.class, line.span()).stream().findFirst();
        return new Alert(
                span,
                name,
                severity,
                Optional.of(line.restText()).filter(text -> !text.isBlank()),
                threshold,
                threshold.flatMap(Threshold::duration),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Confidence.LIKELY);
    }
}
