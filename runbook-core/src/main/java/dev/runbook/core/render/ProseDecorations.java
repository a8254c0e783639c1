package dev.runbook.core.render;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.markdown.Decorations;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Mark;
import dev.runbook.core.page.Prose;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a part of a runbook's text looks like on one page.
 *
 * @param page the page's own URL, to which no link is made
 */
record ProseDecorations(Prose prose, Hrefs hrefs, String page) implements Decorations {
    @Override
    public Optional<String> href(String target) {
        return prose.url(target).map(hrefs::to);
    }

    @Override
    public Optional<String> href(Mark.Name name) {
        return name.url().equals(page) ? Optional.empty() : Optional.of(hrefs.to(name.url()));
    }

    @Override
    public Optional<Own> ownPage(Block.Heading heading) {
        return prose.ownPage(heading)
                .filter(entry -> !entry.url().equals(page))
                .map(entry -> new Own(hrefs.to(entry.url()), kind(entry)));
    }

    @Override
    public List<Mark> marks(Span within) {
        return prose.marks(within);
    }

    @Override
    public List<Command> commands(Span within) {
        return prose.commands(within);
    }

    @Override
    public OptionalInt step(int line) {
        return prose.step(line);
    }

    private static String kind(Entry<?> entry) {
        return entry.id().substring(0, Math.max(0, entry.id().indexOf(':')));
    }
}
