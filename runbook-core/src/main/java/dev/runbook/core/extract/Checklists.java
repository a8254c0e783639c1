package dev.runbook.core.extract;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Checklist;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Task lists, each under its nearest title; what is still to be done to the document itself is none. */
final class Checklists implements Recogniser {
    @Override
    public Stream<Checklist> facts(Reading reading) {
        return reading.topics()
                .filter(topic -> !topic.isWithin(Theme.TODO) && !topic.isWithin(Theme.TEMPLATE))
                .flatMap(topic -> of(topic, reading));
    }

    private record Name(String title, Span span) {}

    private static Stream<Checklist> of(Topic topic, Reading reading) {
        List<Checklist> lists = new ArrayList<>();
        for (Passage passage : topic.passages()) {
            if (passage.theme() == Theme.TODO) {
                continue;
            }
            Optional<Name> name = passage.line()
                    .flatMap(Line::label)
                    .map(label -> new Name(label.text(), label.span()))
                    .or(() -> topic.title()
                            .map(title -> new Name(topic.fullTitle().orElseThrow(), title.span())));
            List<Checklist.Item> items = new ArrayList<>();
            passage.blocks().forEach(block -> collect(block, reading, items, lists));
            if (!items.isEmpty()) {
                Name own =
                        name.orElseGet(() -> new Name("Checklist", items.get(0).span()));
                lists.add(0, new Checklist(own.span(), own.title(), items));
            }
        }
        return lists.stream();
    }

    /** Adds the boxes of a block to those of its passage; a list below a plain item is a checklist of its own. */
    private static void collect(Block block, Reading reading, List<Checklist.Item> items, List<Checklist> nested) {
        if (block instanceof Block.Quote quote) {
            quote.blocks().forEach(inner -> collect(inner, reading, items, nested));
        }
        if (!(block instanceof Block.ListBlock list)) {
            return;
        }
        for (Block.Item item : list.items()) {
            if (item.task() != Block.Task.NONE) {
                items.add(new Checklist.Item(
                        item.span(), item.text().strip(), item.task() == Block.Task.DONE, item.blocks()));
                item.blocks().forEach(inner -> collect(inner, reading, items, nested));
            } else {
                below(item, reading, nested);
            }
        }
    }

    private static void below(Block.Item item, Reading reading, List<Checklist> nested) {
        List<Checklist.Item> items = new ArrayList<>();
        item.blocks().forEach(inner -> collect(inner, reading, items, nested));
        if (!items.isEmpty()) {
            Line head = reading.line(item);
            String title = head.label().map(Line.Label::text).orElse(head.flat().text());
            nested.add(new Checklist(head.span(), title.strip(), items));
        }
    }
}
