package dev.runbook.core.extract;

import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Threshold;
import dev.runbook.core.model.Threshold.Role;
import dev.runbook.core.threshold.Comparison;
import dev.runbook.core.threshold.Comparisons;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one topic's text for thresholds; the metric of a figure without a name is the nearest title. */
final class ThresholdScan {
    private static final Pattern EXAMPLE =
            Pattern.compile("(?i)^\\W*(?:for )?example\\b|\\be\\.g\\.|\\bfor example\\b");
    private static final Pattern ALERT_LABEL = Pattern.compile("(?i)(?:alert|alarm)\\s*[(:].*");
    /** What an item says is to be done when the figure is crossed: {@code Heap > 85% → page}. */
    private static final Pattern CONSEQUENCE =
            Pattern.compile("^\\s*(?:\u2192|->|=>|\u2013|\u2014|-|:)\\s*(\\S.*)$", Pattern.DOTALL);

    private final Reading reading;
    private final Topic topic;
    private final List<Threshold> found;

    ThresholdScan(Reading reading, Topic topic, List<Threshold> found) {
        this.reading = reading;
        this.topic = topic;
        this.found = found;
    }

    /**
     * Where a text stands.
     *
     * @param nearest the title or label above it
     * @param role what a label above it says that figures mean
     */
    private record Place(String nearest, Optional<Role> role, Kind kind) {
        enum Kind {
            PROSE,
            ITEM,
            TASK
        }

        Place in(String label, Optional<Role> own, Kind kind) {
            return new Place(label, own.or(() -> role), kind);
        }
    }

    void all() {
        topic.title().ifPresent(title -> {
            Role role = isList() ? Role.TARGET : Role.ALERT;
            read(title.flat(), new Place(title.text(), Optional.of(role), Place.Kind.PROSE));
        });
        for (Passage passage : topic.passages()) {
            Theme theme = passage.theme();
            boolean silent = theme == Theme.IMPACT || theme == Theme.CAUSE;
            if (silent || theme.isReference() && theme != Theme.METRIC) {
                continue;
            }
            Place place = new Place(topic.text(), ofLabel(passage.label()), Place.Kind.PROSE);
            passage.line().ifPresent(line -> line(line, place));
            passage.blocks().forEach(block -> block(block, place));
        }
    }

    private void block(Block block, Place place) {
        if (block instanceof Block.Paragraph paragraph) {
            Line.of(paragraph, reading.source()).forEach(line -> line(line, place));
        } else if (block instanceof Block.ListBlock list) {
            list.items().forEach(item -> item(item, place));
        } else if (block instanceof Block.Quote quote) {
            quote.blocks().forEach(inner -> block(inner, place));
        }
    }

    private void item(Block.Item item, Place place) {
        Line head = Items.line(item, reading.source());
        String label = head.label().map(Line.Label::text).orElse("");
        Place.Kind kind = item.task() == Block.Task.NONE ? Place.Kind.ITEM : Place.Kind.TASK;
        Place own = place.in(label.isEmpty() ? place.nearest() : label, ofLabel(label), kind);
        line(head, own);
        Place below = place.in(own.nearest(), own.role(), Place.Kind.PROSE);
        item.blocks().stream().skip(head.inlines().isEmpty() ? 0 : 1).forEach(block -> block(block, below));
    }

    private void line(Line line, Place place) {
        Optional<String> label = line.label()
                .map(Line.Label::text)
                .filter(text -> Roles.ofLevel(text).isEmpty() && !Theme.of(text).isField());
        Flat flat = Flat.without(reading.source(), line.inlines(), this::isCommand);
        read(flat, new Place(label.orElse(place.nearest()), place.role(), place.kind()));
    }

    private boolean isCommand(Inline.Code code) {
        return !reading.found().in(Command.class, code.content()).isEmpty();
    }

    private void read(Flat flat, Place place) {
        String title = Theme.of(place.nearest()).isField() ? matter() : place.nearest();
        int before = 0;
        for (Comparison comparison : Comparisons.in(flat.text())) {
            String lead = flat.text().substring(before, comparison.start());
            String rest = flat.text().substring(comparison.end());
            before = comparison.end();
            MetricName metric = MetricName.of(comparison, flat.text(), title);
            Optional<Role> said = Roles.ofLevel(last(lead))
                    .or(() -> Roles.ofLevel(bracket(rest)))
                    .or(place::role);
            String sentence = sentence(flat.text(), comparison.start());
            boolean alone = place.kind() != Place.Kind.PROSE
                    && lead.strip().length() <= metric.name().length() + 4;
            boolean surely = said.isPresent()
                    || isList()
                    || alone
                    || metric.isMetric() && !EXAMPLE.matcher(sentence).find();
            if (surely) {
                Role role = said.orElseGet(() -> role(place, metric, comparison, sentence, rest));
                found.add(Thresholds.of(comparison, flat, metric, role));
            }
        }
    }

    private Role role(Place place, MetricName metric, Comparison comparison, String sentence, String rest) {
        Matcher consequence = CONSEQUENCE.matcher(rest);
        if (place.kind() != Place.Kind.PROSE && consequence.matches()) {
            return Roles.ofAction(consequence.group(1));
        }
        if (isList()) {
            return Roles.ofSide(metric.name(), comparison.comparator());
        }
        if (place.kind() == Place.Kind.TASK) {
            return Role.CHECK;
        }
        boolean stated = place.kind() == Place.Kind.ITEM && !Instructions.is(sentence);
        return Roles.inSentence(sentence)
                .orElseGet(() -> stated ? Roles.ofSide(metric.name(), comparison.comparator()) : Role.ACTION);
    }

    /** What the topic is about: its own title, or that above a field such as {@code Meaning}. */
    private String matter() {
        boolean field = topic.theme().isField() && !topic.above().isEmpty();
        return reading.alertPage()
                .map(AlertPage::name)
                .orElseGet(() ->
                        field ? topic.above().get(topic.above().size() - 1).text() : topic.text());
    }

    private boolean isList() {
        return topic.isWithin(Theme.METRIC);
    }

    private Optional<Role> ofLabel(String label) {
        Theme theme = Theme.of(label);
        if (theme == Theme.SYMPTOM
                || theme == Theme.MEANING && isAlert()
                || ALERT_LABEL.matcher(label).matches()) {
            return Optional.of(Role.ALERT);
        }
        if (theme == Theme.VERIFICATION || topic.theme() == Theme.VERIFICATION) {
            return Optional.of(Role.CHECK);
        }
        if (theme == Theme.ROLLBACK || topic.theme() == Theme.ROLLBACK) {
            return Optional.of(Role.ROLLBACK);
        }
        boolean meaning = theme == Theme.OTHER && topic.theme() == Theme.MEANING && isAlert();
        boolean listed = theme == Theme.OTHER && topic.theme() == Theme.ALERT;
        return meaning || listed ? Optional.of(Role.ALERT) : Optional.empty();
    }

    private boolean isAlert() {
        return reading.alertPage().isPresent();
    }

    /** The words since the last comma or sentence. */
    private static String last(String lead) {
        int cut = Math.max(Math.max(lead.lastIndexOf(','), lead.lastIndexOf(';')), lead.lastIndexOf(". "));
        return lead.substring(cut + 1);
    }

    /** What stands in parentheses directly behind a figure: {@code > 90% (critical)}. */
    private static String bracket(String rest) {
        String text = rest.stripLeading();
        int close = text.startsWith("(") ? text.indexOf(')') : -1;
        return close < 0 ? "" : text.substring(0, close);
    }

    private static String sentence(String text, int at) {
        int from = text.lastIndexOf(". ", at);
        int to = text.indexOf(". ", at);
        return text.substring(from < 0 ? 0 : from + 2, to < 0 ? text.length() : to);
    }
}
