package dev.runbook.core.page;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.link.Target;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Mark;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A part of a runbook's text as a page shows it, with what is known of its places. */
public final class Prose {
    private final List<Block> blocks;
    private final int top;
    private final FileNotes notes;
    private final Edition edition;
    private final Set<String> anchors;
    private final Map<Integer, Integer> steps;

    /**
     * A part of a text.
     *
     * @param top the level at which its first heading is printed
     * @param anchors the headings of the same file that the page shows
     * @param steps the number of the step that begins on a line
     */
    Prose(
            List<Block> blocks,
            int top,
            FileNotes notes,
            Edition edition,
            Set<String> anchors,
            Map<Integer, Integer> steps) {
        this.blocks = List.copyOf(blocks);
        this.top = top;
        this.notes = notes;
        this.edition = edition;
        this.anchors = Set.copyOf(anchors);
        this.steps = Map.copyOf(steps);
    }

    public List<Block> blocks() {
        return blocks;
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** The level at which the first heading is printed. */
    public int top() {
        return top;
    }

    /** The marks that lie within a span, in order, none overlapping another. */
    public List<Mark> marks(Span within) {
        return notes.marks().within(within);
    }

    /** The commands that lie within a span, in order. */
    public List<Command> commands(Span within) {
        return notes.commands().within(within);
    }

    /** The number of the step that begins on a line. */
    public OptionalInt step(int line) {
        Integer step = steps.get(line);
        return step == null ? OptionalInt.empty() : OptionalInt.of(step);
    }

    /**
     * Where a link leads: an address outside, an anchor of the same page, or a URL relative to the site's root.
     *
     * @param target as written
     */
    public Optional<String> url(String target) {
        Target resolved = edition.graph().targets().resolve(notes.file(), target);
        if (resolved instanceof Target.External external) {
            return Optional.of(external.url()).filter(Prose::isSafe);
        }
        if (resolved instanceof Target.Page page) {
            boolean here = page.file().equals(notes.file()) && anchors.contains(page.anchor());
            return here ? Optional.of("#" + page.anchor()) : edition.url(page);
        }
        return Optional.empty();
    }

    /** The entry whose page is about what stands below a heading. */
    public Optional<Entry<?>> ownPage(Block.Heading heading) {
        return edition.at(notes.file(), heading.span().line());
    }

    private static boolean isSafe(String url) {
        return url.startsWith("https://") || url.startsWith("http://") || url.startsWith("mailto:");
    }
}
