package dev.runbook.core.extract;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Threshold;
import dev.runbook.core.model.Threshold.Role;
import dev.runbook.core.threshold.Comparison;
import dev.runbook.core.threshold.Comparisons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Thresholds in running text: headings, lists of metrics, lines with symptoms, steps. */
final class Thresholds implements Recogniser {
    private static final Pattern EXAMPLE =
            Pattern.compile("(?i)^\\W*(?:for )?example\\b|\\be\\.g\\.|\\bfor example\\b");

    @Override
    public Stream<Threshold> facts(Reading reading) {
        List<Threshold> found = new ArrayList<>();
        reading.topics()
                .filter(topic -> speaks(topic, reading))
                .forEach(topic -> new Scan(reading, topic, found).all());
        return found.stream();
    }

    /** What is said of people, times and consequences holds figures, but none of a metric that is watched. */
    private static boolean speaks(Topic topic, Reading reading) {
        boolean silent = topic.isWithin(Theme.SEVERITY)
                || topic.isWithin(Theme.ESCALATION)
                || topic.isWithin(Theme.CONTACT)
                || topic.isWithin(Theme.RECOVERY_TARGET)
                || topic.isWithin(Theme.TEMPLATE)
                || topic.isWithin(Theme.WINDOW)
                || topic.isWithin(Theme.TODO)
                || topic.isWithin(Theme.CONTENTS);
        return !silent && topic.theme() != Theme.IMPACT && topic.theme() != Theme.CAUSE;
    }

    /** One topic's text; the metric of a figure without a name is the nearest title. */
    private static final class Scan {
        private final Reading reading;
        private final Topic topic;
        private final List<Threshold> found;

        Scan(Reading reading, Topic topic, List<Threshold> found) {
            this.reading = reading;
            this.topic = topic;
            this.found = found;
        }

        void all() {
            topic.title().ifPresent(title -> read(title.flat(), title.text(), Optional.of(ofTitle())));
            for (Passage passage : topic.passages()) {
                Theme theme = passage.theme();
                if (theme == Theme.IMPACT || theme == Theme.CAUSE || theme.isReference() && theme != Theme.METRIC) {
                    continue;
                }
                passage.line().ifPresent(line -> read(prose(line.inlines()), topic.text(), ofLabel(theme)));
                passage.blocks().forEach(block -> block(block, topic.text(), ofLabel(theme)));
            }
        }

        private void block(Block block, String nearest, Optional<Role> role) {
            if (block instanceof Block.Paragraph paragraph) {
                Line.of(paragraph, reading.source()).forEach(line -> line(line, nearest, role));
            } else if (block instanceof Block.ListBlock list) {
                list.items().forEach(item -> item(item, nearest, role));
            } else if (block instanceof Block.Quote quote) {
                quote.blocks().forEach(inner -> block(inner, nearest, role));
            }
        }

        private void item(Block.Item item, String nearest, Optional<Role> role) {
            Line head = Items.line(item, reading.source());
            String title = head.label().map(Line.Label::text).orElse(nearest);
            Theme theme = head.label().map(Line.Label::theme).orElse(Theme.OTHER);
            Optional<Role> own = ofLabel(theme).or(() -> role);
            line(head, title, own);
            item.blocks().stream().skip(head.inlines().isEmpty() ? 0 : 1).forEach(block -> block(block, title, own));
        }

        private void line(Line line, String nearest, Optional<Role> role) {
            Flat flat = prose(line.inlines());
            boolean level =
                    line.label().map(Line.Label::text).flatMap(Roles::ofLevel).isPresent();
            String metric = level ? "" : line.label().map(Line.Label::text).orElse("");
            read(flat, metric.isEmpty() ? nearest : metric, role);
        }

        private Flat prose(List<Inline> inlines) {
            return Flat.prose(reading.source(), inlines);
        }

        private void read(Flat flat, String nearest, Optional<Role> known) {
            String title = Theme.of(nearest).isField() ? matter() : nearest;
            int before = 0;
            for (Comparison comparison : Comparisons.in(flat.text())) {
                String lead = flat.text().substring(before, comparison.start());
                before = comparison.end();
                MetricName metric = MetricName.of(comparison, flat.text(), title);
                Optional<Role> said = Roles.ofLevel(last(lead))
                        .or(() -> Roles.ofLevel(bracket(flat.text(), comparison.end())))
                        .or(() -> known);
                String sentence = sentence(flat.text(), comparison.start());
                boolean surely = said.isPresent()
                        || isList()
                        || metric.isMetric() && !EXAMPLE.matcher(sentence).find();
                if (surely) {
                    Role role = said.orElseGet(() -> role(metric, comparison, sentence));
                    found.add(of(comparison, flat, metric, role));
                }
            }
        }

        /** What the topic is about: its own title, or that above a field such as {@code Meaning}. */
        private String matter() {
            return reading.alertPage()
                    .map(AlertPage::name)
                    .orElseGet(() -> topic.theme().isField() && !topic.above().isEmpty()
                            ? topic.above().get(topic.above().size() - 1).text()
                            : topic.text());
        }

        private Role role(MetricName metric, Comparison comparison, String sentence) {
            return isList() ? Roles.ofSide(metric.name(), comparison.comparator()) : Roles.ofSentence(sentence);
        }

        private boolean isList() {
            return topic.isWithin(Theme.METRIC);
        }

        private Role ofTitle() {
            return isList() ? Role.TARGET : Role.ALERT;
        }

        private Optional<Role> ofLabel(Theme theme) {
            if (theme == Theme.SYMPTOM || theme == Theme.MEANING && isAlert()) {
                return Optional.of(Role.ALERT);
            }
            if (theme == Theme.VERIFICATION || topic.theme() == Theme.VERIFICATION) {
                return Optional.of(Role.CHECK);
            }
            boolean meaning = theme == Theme.OTHER && topic.theme() == Theme.MEANING && isAlert();
            boolean listed = theme == Theme.OTHER && topic.theme() == Theme.ALERT;
            return meaning || listed ? Optional.of(Role.ALERT) : Optional.empty();
        }

        private boolean isAlert() {
            return reading.alertPage().isPresent();
        }
    }

    static Threshold of(Comparison comparison, Flat flat, MetricName metric, Role role) {
        return new Threshold(
                flat.span(comparison.start(), comparison.end()),
                metric.name(),
                metric.qualifier(),
                comparison.comparator(),
                comparison.quantity(),
                role,
                comparison.duration(),
                metric.said() ? Confidence.CERTAIN : Confidence.LIKELY);
    }

    /** The words since the last comma or sentence. */
    private static String last(String lead) {
        int cut = Math.max(Math.max(lead.lastIndexOf(','), lead.lastIndexOf(';')), lead.lastIndexOf(". "));
        return lead.substring(cut + 1);
    }

    /** What stands in parentheses directly behind a figure: {@code > 90% (critical)}. */
    private static String bracket(String text, int end) {
        String rest = text.substring(end).stripLeading();
        int close = rest.startsWith("(") ? rest.indexOf(')') : -1;
        return close < 0 ? "" : rest.substring(0, close);
    }

    private static String sentence(String text, int at) {
        int from = text.lastIndexOf(". ", at);
        int to = text.indexOf(". ", at);
        return text.substring(from < 0 ? 0 : from + 2, to < 0 ? text.length() : to);
    }
}
