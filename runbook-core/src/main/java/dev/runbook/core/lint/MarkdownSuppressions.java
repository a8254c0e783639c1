package dev.runbook.core.lint;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Document;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Walk;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds suppressions in a runbook. A comment on its own covers the next block beside it (of a heading only its line, in a
 * list item the item's next block), one at the end of a line that line; front matter has YAML comments.
 */
final class MarkdownSuppressions {
    private static final String OPEN = "<!--";
    private static final String CLOSE = "-->";

    private final Source source;
    private final Span whole;
    private final List<Suppression> found = new ArrayList<>();

    private MarkdownSuppressions(Source source) {
        this.source = source;
        this.whole = source.span(0, source.text().length());
    }

    static List<Suppression> of(Document document) {
        if (!document.source().text().contains("runbook-allow")) {
            return List.of();
        }
        MarkdownSuppressions all = new MarkdownSuppressions(document.source());
        document.frontMatter().ifPresent(span -> all.found.addAll(YamlSuppressions.of(document.source(), span)));
        all.blocks(document.blocks());
        return all.found;
    }

    private void blocks(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block instanceof Block.HtmlBlock html) {
                comments(html.span(), next(blocks, i + 1, html.span()));
            } else if (block instanceof Block.ListBlock list) {
                list.items().forEach(item -> blocks(item.blocks()));
            } else if (block instanceof Block.Quote quote) {
                blocks(quote.blocks());
            } else {
                Walk.ownInlines(block)
                        .flatMap(Walk::inlines)
                        .filter(inline -> inline instanceof Inline.Html)
                        .forEach(inline -> comments(
                                inline.span(), source.lineSpan(inline.span().line())));
            }
        }
    }

    /** The next block that is no comment itself; an empty span where there is none. */
    private Span next(List<Block> blocks, int from, Span comment) {
        for (Block block : blocks.subList(from, blocks.size())) {
            boolean isComment =
                    block instanceof Block.HtmlBlock html && html.source().startsWith(OPEN);
            if (!isComment) {
                return block.span();
            }
        }
        return source.span(comment.end(), comment.end());
    }

    private void comments(Span html, Span next) {
        String text = source.text(html);
        int start = text.indexOf(OPEN);
        while (start >= 0) {
            int end = text.indexOf(CLOSE, start + OPEN.length());
            if (end < 0) {
                return;
            }
            Span comment = source.span(html.start() + start, html.start() + end + CLOSE.length());
            Suppression.of(text.substring(start + OPEN.length(), end), comment, next, whole)
                    .ifPresent(found::add);
            start = text.indexOf(OPEN, end);
        }
    }
}
