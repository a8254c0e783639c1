package dev.runbook.core.markdown;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Mark;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What is known of a text beyond its blocks, and where its links lead on the page it is written to. */
public interface Decorations {
    /** Text as it is, with links that leave the site only. */
    Decorations NONE = new Decorations() {};

    /** The address to print for a link's target as written; empty where the site has nothing there. */
    default Optional<String> href(String target) {
        boolean outside = target.startsWith("https://") || target.startsWith("http://") || target.startsWith("mailto:");
        return outside ? Optional.of(target) : Optional.empty();
    }

    /** The address to print for a name; empty where it is the page's own. */
    default Optional<String> href(Mark.Name name) {
        return Optional.empty();
    }

    /** The address of the page that is about what stands below the heading. */
    default Optional<Own> ownPage(Block.Heading heading) {
        return Optional.empty();
    }

    /** The marks that lie within a span, in order, none overlapping another. */
    default List<Mark> marks(Span within) {
        return List.of();
    }

    /** The commands that lie within a span, in order. */
    default List<Command> commands(Span within) {
        return List.of();
    }

    /** The number, from 1, of the step that begins on a line, where steps can be ticked. */
    default OptionalInt step(int line) {
        return OptionalInt.empty();
    }

    /** A page of its own: its address and what it is, such as {@code procedure}. */
    record Own(String href, String kind) {}
}
