package dev.runbook.core.lint.rules.text;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Document;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Section;
import dev.runbook.core.model.Walk;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of contents that a runbook's author wrote: a list of links to its headings, below a heading that says so or
 * before the first chapter.
 *
 * @param span of its heading, else of its list
 * @param anchors of the headings that it lists
 */
record Toc(Span span, Set<String> anchors) {
    private static final int FEW = 3;
    private static final Pattern TITLE = Pattern.compile(
            "(?i)\\W*(?:table of contents?|contents?|toc|index|(?:on|in) this (?:page|document|runbook)|navigation|quick links)\\W*");

    static Optional<Toc> of(Document document) {
        Optional<Toc> named = document.sections()
                .filter(section -> TITLE.matcher(section.title()).matches())
                .findFirst()
                .flatMap(section ->
                        of(section.heading().map(Block.Heading::span).orElse(section.span()), section.blocks()));
        return named.or(() -> beforeChapters(document)
                .filter(block -> block instanceof Block.ListBlock)
                .flatMap(block -> of(block.span(), List.of(block)).stream())
                .filter(toc -> toc.anchors().size() >= FEW)
                .findFirst());
    }

    private static Stream<Block> beforeChapters(Document document) {
        Section root = document.root();
        return Stream.concat(
                root.blocks().stream(),
                root.sections().stream()
                        .limit(1)
                        .filter(section -> section.level() == 1)
                        .flatMap(section -> section.blocks().stream()));
    }

    private static Optional<Toc> of(Span span, List<Block> blocks) {
        Set<String> anchors = blocks.stream()
                .flatMap(Walk::blocks)
                .flatMap(Walk::ownInlines)
                .flatMap(Walk::inlines)
                .filter(inline -> inline instanceof Inline.Link)
                .map(inline -> ((Inline.Link) inline).target())
                .filter(target -> target.startsWith("#"))
                .map(target -> target.substring(1))
                .collect(Collectors.toSet());
        return anchors.isEmpty() ? Optional.empty() : Optional.of(new Toc(span, anchors));
    }
}
