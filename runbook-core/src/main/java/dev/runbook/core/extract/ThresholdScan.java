package dev.runbook.core.extract;

import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Instructions;
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
     * @param nearest the title or label above it that can name a metric
     * @param role what a label above it says that figures mean
     */
    private record Place(String nearest, Optional<Role> role, Kind kind) {
        enum Kind {
            PROSE,
            ITEM,
            TASK
        }

        Place below(Optional<Line.Label> label, Optional<Role> own, Kind kind) {
            Optional<String> name = label.filter(l -> !l.theme().isField())
                    .map(Line.Label::text)
                    .filter(text -> Roles.ofLevel(text).isEmpty());
            return new Place(name.orElse(nearest), own.or(() -> role), kind);
        }
    }

    void all() {
        topic.title().ifPresent(title -> {
            Role role = isList() ? Role.TARGET : Role.ALERT;
            read(title.flat(), new Place(matter(), Optional.of(role), Place.Kind.PROSE));
        });
        for (Passage passage : topic.passages()) {
            Theme theme = passage.theme();
            boolean silent = theme == Theme.IMPACT || theme == Theme.CAUSE;
            if (silent || theme.isReference() && theme != Theme.METRIC) {
                continue;
            }
            Optional<Role> role = ofLabel(passage.line().flatMap(Line::label));
            Place place = new Place(matter(), role, Place.Kind.PROSE);
            passage.line().ifPresent(line -> line(line, place));
            passage.blocks().forEach(block -> block(block, place));
        }
    }

    private void block(Block block, Place place) {
        if (block instanceof Block.Paragraph paragraph) {
            reading.lines(paragraph).forEach(line -> line(line, place));
        } else if (block instanceof Block.ListBlock list) {
            list.items().forEach(item -> item(item, place));
        } else if (block instanceof Block.Quote quote) {
            quote.blocks().forEach(inner -> block(inner, place));
        }
    }

    private void item(Block.Item item, Place place) {
        Line head = reading.line(item);
        Place.Kind kind = item.task() == Block.Task.NONE ? Place.Kind.ITEM : Place.Kind.TASK;
        Place own = place.below(head.label(), ofLabel(head.label()), kind);
        line(head, own);
        Place below = new Place(own.nearest(), own.role(), Place.Kind.PROSE);
        item.blocks().stream().skip(head.inlines().isEmpty() ? 0 : 1).forEach(block -> block(block, below));
    }

    private void line(Line line, Place place) {
        if (line.flat().text().chars().anyMatch(c -> c >= '0' && c <= '9')) {
            Flat flat = Flat.without(reading.source(), line.inlines(), this::isCommand);
            read(flat, place.below(line.label(), Optional.empty(), place.kind()));
        }
    }

    private boolean isCommand(Inline.Code code) {
        return !reading.found().in(Command.class, code.content()).isEmpty();
    }

    private void read(Flat flat, Place place) {
        int before = 0;
        Optional<Role> former = Optional.empty();
        for (Comparison comparison : Comparisons.in(flat.text())) {
            String lead = flat.text().substring(before, comparison.start());
            String rest = flat.text().substring(comparison.end());
            before = comparison.end();
            MetricName metric = MetricName.of(comparison, place.nearest());
            Optional<Role> alike = former.filter(role -> lead.strip().equals("or"));
            Optional<Role> said = Roles.ofLevel(last(lead))
                    .or(() -> Roles.ofLevel(bracket(rest)))
                    .or(() -> alike)
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
                former = Optional.of(role);
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
        if (!topic.theme().isField()) {
            return topic.text();
        }
        boolean below = !topic.above().isEmpty();
        return reading.alertPage()
                .map(AlertPage::name)
                .orElseGet(() ->
                        below ? topic.above().get(topic.above().size() - 1).text() : topic.text());
    }

    private boolean isList() {
        return topic.isWithin(Theme.METRIC);
    }

    private Optional<Role> ofLabel(Optional<Line.Label> label) {
        Theme theme = label.map(Line.Label::theme).orElse(Theme.OTHER);
        boolean named =
                label.filter(l -> ALERT_LABEL.matcher(l.text()).matches()).isPresent();
        if (theme == Theme.SYMPTOM || theme == Theme.MEANING && isAlert() || named) {
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
