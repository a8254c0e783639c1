package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A heading with all that stands below it until the next heading of its level or above.
 *
 * @param heading none for the document itself, and for text that is no section but is treated as one (below a bold line)
 * @param ancestors the headings above, outermost first
 * @param blocks the blocks before the first subsection, without the heading
 * @param sections the subsections
 */
public record Section(
        Span span,
        Optional<Block.Heading> heading,
        List<Block.Heading> ancestors,
        List<Block> blocks,
        List<Section> sections) {
    public Section {
        ancestors = List.copyOf(ancestors);
        blocks = List.copyOf(blocks);
        sections = List.copyOf(sections);
    }

    /** The heading's text, or nothing. */
    public String title() {
        return heading.map(Block.Heading::text).orElse("");
    }

    /** 0 for the document itself. */
    public int level() {
        return heading.map(Block.Heading::level).orElse(0);
    }

    /** This section and all below it, in the order of the text. */
    public Stream<Section> all() {
        return Stream.concat(Stream.of(this), sections.stream().flatMap(Section::all));
    }

    /** The blocks of this section and of all below it, headings included, in the order of the text. */
    public Stream<Block> allBlocks() {
        return Stream.concat(
                blocks.stream(),
                sections.stream().flatMap(section -> Stream.concat(section.heading().stream(), section.allBlocks())));
    }
}
