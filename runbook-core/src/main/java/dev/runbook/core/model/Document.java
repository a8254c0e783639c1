package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Markdown file as blocks.
 *
 * @param frontMatter the YAML between the first two {@code ---} lines, without them
 * @param blocks all top-level blocks in the order of the text
 * @param root the same blocks as sections
 */
public record Document(Source source, Optional<Span> frontMatter, List<Block> blocks, Section root) {
    public Document {
        blocks = List.copyOf(blocks);
    }

    public String file() {
        return source.path();
    }

    /** Every section but the document itself, in the order of the text. */
    public Stream<Section> sections() {
        return root.all().skip(1);
    }

    /** Every block at any depth (in lists and quotes too), in the order of the text. */
    public Stream<Block> allBlocks() {
        return blocks.stream().flatMap(Walk::blocks);
    }

    /** Every inline at any depth, in the order of the text. */
    public Stream<Inline> allInlines() {
        return allBlocks().flatMap(Walk::ownInlines).flatMap(Walk::inlines);
    }

    /** The innermost section that holds the place; the document itself where no heading stands before it. */
    public Section sectionAt(Span place) {
        Section section = root;
        for (int i = 0; i < section.sections().size(); ) {
            Section inner = section.sections().get(i);
            boolean holds = inner.span().start() <= place.start()
                    && place.start() < inner.span().end();
            section = holds ? inner : section;
            i = holds ? 0 : i + 1;
        }
        return section;
    }

    /** Where what the document as a whole lacks is reported: its title, else its first line. */
    public Span top() {
        return title().map(Block.Heading::span).orElseGet(() -> Span.startOf(file()));
    }

    /** The first heading of level 1. */
    public Optional<Block.Heading> title() {
        return blocks.stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .filter(heading -> heading.level() == 1)
                .findFirst();
    }
}
