package dev.runbook.core.extract;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Contact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Contacts in lists and tables under headings that say so, and channels that say so themselves. */
final class Contacts implements Recogniser {
    private static final Pattern CHANNEL =
            Pattern.compile("(?i)(?:slack|e-?mail|pager ?duty|opsgenie|phone|hotline|on-?call|teams|pager)"
                    + "(?: (?:channel|service|address|number|list|rotation|alias|group))?");
    /** What a runbook says of its own gaps: {@code **To fill in by the owner:** phone numbers}. */
    private static final Pattern OPEN =
            Pattern.compile("(?i)^(?:to (?:fill in|be (?:filled in|confirmed|agreed|decided|defined))|to ?do|tbd)\\b");

    private static final Pattern WHO =
            Pattern.compile("\\b(name|role|team|who|person|contact|service|vendor|provider|group|level|function)s?\\b");
    private static final Pattern HOW = Pattern.compile(
            "\\b(contacts?|phone|tel|mobile|e ?mail|slack|channel|pager ?duty|pager|reach|how|support|url|handle|number)\\b");

    @Override
    public Stream<Contact> facts(Reading reading) {
        List<Contact> found = new ArrayList<>();
        reading.topics()
                .filter(topic -> !topic.isWithin(Theme.TEMPLATE) && topic.theme() != Theme.VARIABLES)
                .forEach(topic -> of(topic, reading, found));
        return found.stream();
    }

    private static void of(Topic topic, Reading reading, List<Contact> found) {
        boolean said = topic.isWithin(Theme.CONTACT) || topic.isWithin(Theme.ESCALATION);
        reading.lines(topic).forEach(line -> line(line, topic, said, found));
        if (said) {
            topic.grids().stream()
                    .filter(grid -> !SeverityLevels.defines(grid, topic))
                    .forEach(grid -> table(grid, topic.isWithin(Theme.CONTACT), found));
        }
    }

    private static void line(Line line, Topic topic, boolean said, List<Contact> found) {
        Optional<Line.Label> label = line.label();
        if (label.isEmpty() || OPEN.matcher(label.get().text()).find()) {
            return;
        }
        String role = label.get().text();
        if (!said && !CHANNEL.matcher(role).matches()) {
            return;
        }
        String value = Reach.clean(line.restText());
        Optional<Contact.Kind> kind = Reach.kind(role, value);
        boolean placeholder = Reach.isPlaceholder(value);
        boolean named = topic.theme() == Theme.CONTACT
                && topic.text().toLowerCase(java.util.Locale.ROOT).contains("contact");

        boolean reached = kind.isPresent() || placeholder && !value.isEmpty() || named && !value.isEmpty();
        if (said ? reached : kind.isPresent() && !value.isEmpty()) {
            found.add(new Contact(line.span(), role, kind.orElse(Contact.Kind.OTHER), value, placeholder));
        }
    }

    private static void table(Grid grid, boolean named, List<Contact> found) {
        int who = grid.column(WHO).orElse(0);
        for (Block.Row row : grid.rows()) {
            for (int column = 0;
                    column < row.cells().size() && column < grid.headings().size();
                    column++) {
                if (column != who && HOW.matcher(grid.headings().get(column)).find()) {
                    cell(row, who, column, grid.headings().get(column), named, found);
                }
            }
        }
    }

    private static void cell(Block.Row row, int who, int column, String heading, boolean named, List<Contact> found) {
        Optional<String> value = Grid.text(row, Optional.of(column));
        if (value.isEmpty() || row.text(who).isBlank()) {
            return;
        }
        String text = Reach.clean(value.get());
        Span span = row.cells().get(column).span();
        Optional<Contact.Kind> kind = Reach.kind(heading, text);
        boolean placeholder = Reach.isPlaceholder(text);
        if (kind.isPresent() || placeholder || named) {
            found.add(new Contact(span, row.text(who), kind.orElse(Contact.Kind.OTHER), text, placeholder));
        }
    }
}
