package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;
import java.util.List;

/**
 * A task list.
 *
 * @param span where its title stands
 */
public record Checklist(Span span, String title, List<Item> items) implements Fact {
    public Checklist {
        items = List.copyOf(items);
    }

    /** One box of a checklist. */
    public record Item(Span span, String text, boolean done, List<Block> blocks) {
        public Item {
            blocks = List.copyOf(blocks);
        }
    }
}
