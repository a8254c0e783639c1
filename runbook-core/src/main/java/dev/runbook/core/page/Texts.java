package dev.runbook.core.page;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Mark;
import dev.runbook.core.model.Walk;
import java.util.List;
import java.util.Locale;

/** The plain text of blocks as a reader sees it, secrets masked. */
final class Texts {
    private static final String MASK = "••••••";

    private final FileNotes notes;
    private final StringBuilder out = new StringBuilder();

    private Texts(FileNotes notes) {
        this.notes = notes;
    }

    static String of(List<Block> blocks, FileNotes notes) {
        Texts texts = new Texts(notes);
        blocks.stream().flatMap(Walk::blocks).forEach(texts::block);
        return texts.out.toString();
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private void block(Block block) {
        if (block instanceof Block.Fence fence) {
            fence.lines().forEach(line -> {
                masked(line.span(), line.text());
                out.append('\n');
            });
            return;
        }
        if (block instanceof Block.Table table) {
            row(table.header());
            table.rows().forEach(this::row);
            return;
        }
        int before = out.length();
        Walk.ownInlines(block).forEach(this::inline);
        if (out.length() > before) {
            out.append('\n');
        }
    }

    private void row(Block.Row row) {
        for (Block.Cell cell : row.cells()) {
            cell.inlines().forEach(this::inline);
            out.append(' ');
        }
        out.append('\n');
    }

    private void inline(Inline inline) {
        if (inline instanceof Inline.Code code) {
            masked(code.content(), code.text());
        } else if (inline instanceof Inline.Text text) {
            masked(text.span(), text.text());
        } else if (inline instanceof Inline.Strong strong) {
            strong.children().forEach(this::inline);
        } else if (inline instanceof Inline.Emphasis emphasis) {
            emphasis.children().forEach(this::inline);
        } else if (inline instanceof Inline.Strike strike) {
            strike.children().forEach(this::inline);
        } else if (inline instanceof Inline.Link link) {
            link.children().forEach(this::inline);
        } else {
            out.append(Inline.text(List.of(inline)));
        }
    }

    private void masked(Span span, String text) {
        if (!notes.secretIn(span)) {
            out.append(text);
            return;
        }
        if (text.length() != span.length()) {
            out.append(MASK);
            return;
        }
        int done = 0;
        for (Mark mark : notes.marks().within(span)) {
            if (mark instanceof Mark.Secret secret) {
                out.append(text, done, secret.span().start() - span.start()).append(MASK);
                done = secret.span().end() - span.start();
            }
        }
        out.append(text, done, text.length());
    }
}
