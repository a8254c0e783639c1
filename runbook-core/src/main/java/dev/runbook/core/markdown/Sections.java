package dev.runbook.core.markdown;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Groups the flat list of blocks into sections by the levels of their headings. */
final class Sections {
    private final Source source;
    private final List<Block> blocks;
    private int next;

    private Sections(Source source, List<Block> blocks) {
        this.source = source;
        this.blocks = blocks;
    }

    static Section of(Source source, List<Block> blocks) {
        return new Sections(source, blocks)
                .section(
                        Optional.empty(),
                        List.of(),
                        source.span(0, source.text().length()));
    }

    private Section section(Optional<Block.Heading> heading, List<Block.Heading> ancestors, Span whole) {
        List<Block> own = new ArrayList<>();
        while (next < blocks.size() && !(blocks.get(next) instanceof Block.Heading)) {
            own.add(blocks.get(next++));
        }
        List<Block.Heading> path = new ArrayList<>(ancestors);
        heading.ifPresent(path::add);
        int level = heading.map(Block.Heading::level).orElse(0);
        List<Section> sections = new ArrayList<>();
        while (next < blocks.size() && blocks.get(next) instanceof Block.Heading sub && sub.level() > level) {
            next++;
            sections.add(section(Optional.of(sub), path, sub.span()));
        }
        int start = heading.map(Block.Heading::span).orElse(whole).start();
        int end = next < blocks.size()
                ? blocks.get(next).span().start()
                : source.text().length();
        return new Section(source.span(start, end), heading, ancestors, own, sections);
    }
}
