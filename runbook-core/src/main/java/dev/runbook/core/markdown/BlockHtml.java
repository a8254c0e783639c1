package dev.runbook.core.markdown;

import dev.runbook.core.html.SafeHtml;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.HeadingLevels;
import dev.runbook.core.model.Inline;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Writes blocks as safe HTML: no script, no style, no inline style, every tag closed. One instance for each part of a page, so that
 * headings keep their order and no id is written twice.
 */
public final class BlockHtml {
    /** A step that begins with a paragraph ends with any heading. */
    private static final int PARAGRAPH = 7;

    private static final String TICK = "rb-tick-";

    private final Decorations decorations;
    private final HeadingLevels levels;
    private final Set<String> ids;
    private final StringBuilder out = new StringBuilder(4096);
    private final InlineHtml inline;

    /**
     * A writer of one part of a page.
     *
     * @param top the level at which the first heading is printed
     * @param ids those that the page has already; one that is taken is not written again
     */
    public BlockHtml(Decorations decorations, int top, Set<String> ids) {
        this.decorations = decorations;
        this.levels = new HeadingLevels(top);
        this.ids = ids;
        this.inline = new InlineHtml(out, decorations, ids);
    }

    /** The blocks as HTML. */
    public String html(List<Block> blocks) {
        out.setLength(0);
        blocks(blocks);
        return out.toString();
    }

    /** Running text as HTML, without a paragraph around it. */
    public String inlines(List<Inline> inlines) {
        out.setLength(0);
        inline.write(inlines);
        return out.toString();
    }

    private void blocks(List<Block> blocks) {
        int step = 0;
        for (Block block : blocks) {
            int level = level(block);
            OptionalInt begins = level > 0 ? tick(block.span().line()) : OptionalInt.empty();
            if (step > 0 && (begins.isPresent() || (level > 0 && level < PARAGRAPH && level <= step))) {
                out.append("</section>\n");
                step = 0;
            }
            if (begins.isPresent()) {
                out.append("<section class=\"step\">");
                step = level;
            }
            block(block, begins);
        }
        if (step > 0) {
            out.append("</section>\n");
        }
    }

    /** The rank of a block at which a step may begin, else 0. */
    private static int level(Block block) {
        if (block instanceof Block.Heading heading) {
            return heading.level();
        }
        return block instanceof Block.Paragraph ? PARAGRAPH : 0;
    }

    private void block(Block block, OptionalInt step) {
        if (block instanceof Block.Heading heading) {
            heading(heading, step);
        } else if (block instanceof Block.Paragraph paragraph) {
            out.append("<p>");
            box(step);
            inline.write(paragraph.inlines());
            out.append("</p>\n");
        } else if (block instanceof Block.Fence fence) {
            new FenceHtml(out, inline, decorations, this::tick, this::box).write(fence);
        } else if (block instanceof Block.ListBlock list) {
            list(list);
        } else if (block instanceof Block.Table table) {
            new TableHtml(out, inline).write(table);
        } else if (block instanceof Block.Quote quote) {
            out.append("<blockquote>\n");
            blocks(quote.blocks());
            out.append("</blockquote>\n");
        } else if (block instanceof Block.HtmlBlock html) {
            out.append(inline.linked(html.safe())).append('\n');
        } else if (block instanceof Block.ThematicBreak) {
            out.append("<hr>\n");
        }
    }

    private void heading(Block.Heading heading, OptionalInt step) {
        int level = levels.next(heading.level());
        out.append("<h").append(level);
        if (!heading.anchor().isEmpty() && ids.add(heading.anchor())) {
            out.append(" id=\"").append(SafeHtml.escape(heading.anchor())).append('"');
        }
        out.append('>');
        box(step);
        inline.heading(heading.inlines());
        decorations
                .ownPage(heading)
                .ifPresent(own -> out.append(" <a class=\"own\" href=\"")
                        .append(SafeHtml.escape(own.href()))
                        .append("\">")
                        .append(SafeHtml.escape(own.kind()))
                        .append("<span class=\"vh\"> page: ")
                        .append(SafeHtml.escape(heading.text()))
                        .append("</span></a>"));
        out.append("</h").append(level).append(">\n");
    }

    private void list(Block.ListBlock list) {
        String tag = list.ordered() ? "ol" : "ul";
        out.append('<').append(tag);
        if (list.ordered() && list.start() != 1) {
            out.append(" start=\"").append(list.start()).append('"');
        }
        out.append(list.isTaskList() ? " class=\"tasks\">\n" : ">\n");
        for (Block.Item item : list.items()) {
            OptionalInt step = tick(item.span().line());
            out.append(step.isPresent() ? "<li class=\"step\">" : "<li>");
            if (step.isPresent()) {
                box(step);
            } else if (item.task() != Block.Task.NONE) {
                boolean done = item.task() == Block.Task.DONE;
                out.append("<input type=\"checkbox\" disabled aria-label=\"")
                        .append(done ? "done\" checked>" : "open\">");
            }
            item(item.blocks(), list.tight());
            out.append("</li>\n");
        }
        out.append("</").append(tag).append(">\n");
    }

    /** The paragraphs of a tight list stand without tags. */
    private void item(List<Block> blocks, boolean tight) {
        if (!tight) {
            blocks(blocks);
            return;
        }
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph paragraph) {
                inline.write(paragraph.inlines());
                out.append('\n');
            } else {
                blocks(List.of(block));
            }
        }
    }

    private OptionalInt tick(int line) {
        OptionalInt step = decorations.step(line);
        return step.isPresent() && ids.add(TICK + step.getAsInt()) ? step : OptionalInt.empty();
    }

    private void box(OptionalInt step) {
        step.ifPresent(number -> out.append("<input type=\"checkbox\" class=\"tick\" id=\"" + TICK)
                .append(number)
                .append("\" aria-label=\"Step ")
                .append(number)
                .append(" done\">"));
    }
}
