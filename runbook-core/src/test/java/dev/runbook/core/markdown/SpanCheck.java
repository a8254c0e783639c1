package dev.runbook.core.markdown;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Document;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Says which spans of a document do not hold what they should. */
final class SpanCheck {
    private final Source source;
    private final List<String> problems = new ArrayList<>();

    private SpanCheck(Source source) {
        this.source = source;
    }

    static List<String> problems(Document document) {
        SpanCheck check = new SpanCheck(document.source());
        Span all = document.source().span(0, document.source().text().length());
        check.blocks(document.blocks(), all);
        check.section(document.root(), all);
        return check.problems;
    }

    private void section(Section section, Span parent) {
        inside("section", section.span(), parent);
        int at = section.span().start();
        for (Section sub : section.sections()) {
            ordered("section", sub.span(), at);
            section(sub, section.span());
            at = sub.span().end();
        }
    }

    private void blocks(List<Block> blocks, Span parent) {
        int at = parent.start();
        for (Block block : blocks) {
            String kind = block.getClass().getSimpleName();
            inside(kind, block.span(), parent);
            ordered(kind, block.span(), at);
            at = block.span().end();
            block(block, kind);
        }
    }

    private void block(Block block, String kind) {
        Span span = block.span();
        if (block instanceof Block.Heading heading) {
            marked(kind, span, "(?s)(#.*|.*[=-][ \t]*)");
            inlines(heading.inlines(), span);
        } else if (block instanceof Block.Paragraph paragraph) {
            marked(kind, span, "(?s)[^ \t\r\n].*");
            inlines(paragraph.inlines(), span);
        } else if (block instanceof Block.Fence fence) {
            fence(fence);
        } else if (block instanceof Block.ListBlock list) {
            items(list);
        } else if (block instanceof Block.Table table) {
            marked(kind, span, "(?s).*\\|.*");
            int at = row(table.header(), span, span.start());
            for (Block.Row row : table.rows()) {
                at = row(row, span, at);
            }
        } else if (block instanceof Block.Quote quote) {
            marked(kind, span, "(?s)>.*");
            blocks(quote.blocks(), span);
        } else if (block instanceof Block.HtmlBlock) {
            marked(kind, span, "(?s)<.*");
        } else if (block instanceof Block.ThematicBreak) {
            marked(kind, span, "[-*_][-*_ \t]*");
        }
    }

    private void fence(Block.Fence fence) {
        marked("fence", fence.span(), fence.fenced() ? "(?s)(```|~~~).*" : "(?s)[ \t\f]*\\S.*");
        int at = fence.span().start();
        for (Block.CodeLine line : fence.lines()) {
            inside("code line", line.span(), fence.span());
            ordered("code line", line.span(), at);
            at = line.span().end();
            if (!source.text(line.span()).equals(line.text())) {
                problems.add("code line " + line.span() + " says '" + line.text() + "'");
            }
            if (line.text().indexOf('\n') >= 0 || line.text().indexOf('\r') >= 0) {
                problems.add("code line " + line.span() + " holds a line end");
            }
            if (fence.fenced()
                    && line.span().end() < source.lineSpan(line.span().line()).end()) {
                problems.add("code line " + line.span() + " ends early");
            }
        }
    }

    private void items(Block.ListBlock list) {
        int at = list.span().start();
        for (Block.Item item : list.items()) {
            inside("item", item.span(), list.span());
            ordered("item", item.span(), at);
            marked("item", item.span(), list.ordered() ? "(?s)[0-9]+[.)].*" : "(?s)[-+*].*");
            blocks(item.blocks(), item.span());
            at = item.span().end();
        }
    }

    private int row(Block.Row row, Span table, int from) {
        inside("row", row.span(), table);
        ordered("row", row.span(), from);
        int at = row.span().start();
        for (Block.Cell cell : row.cells()) {
            inside("cell", cell.span(), row.span());
            ordered("cell", cell.span(), at);
            inlines(cell.inlines(), cell.span());
            at = cell.span().end();
        }
        return row.span().end();
    }

    private void inlines(List<Inline> inlines, Span parent) {
        int at = parent.start();
        for (Inline inline : inlines) {
            String kind = inline.getClass().getSimpleName();
            inside(kind, inline.span(), parent);
            ordered(kind, inline.span(), at);
            at = inline.span().end();
            inline(inline, kind);
        }
    }

    private void inline(Inline inline, String kind) {
        Span span = inline.span();
        if (inline instanceof Inline.Text text) {
            text(text);
        } else if (inline instanceof Inline.Code code) {
            marked(kind, span, "(?s)`.*`");
            inside("content", /* span= */ code.content(), /* parent= */ span);
            int ticks = code.content().start() - span.start();
            marked("ticks", source.span(span.start(), span.start() + ticks), "`+");
            marked("ticks", source.span(span.end() - ticks, span.end()), "`{" + ticks + "}");
        } else if (inline instanceof Inline.Strong strong) {
            marked(kind, span, "(?s)(\\*\\*.*\\*\\*|__.*__)");
            inlines(strong.children(), span);
        } else if (inline instanceof Inline.Emphasis emphasis) {
            marked(kind, span, "(?s)(\\*.*\\*|_.*_)");
            inlines(emphasis.children(), span);
        } else if (inline instanceof Inline.Strike strike) {
            marked(kind, span, "(?s)~.*~");
            inlines(strike.children(), span);
        } else if (inline instanceof Inline.Link link) {
            marked(kind, span, "(?s)(\\[.*[])]|<.*>|https?://.*)");
            inlines(link.children(), span);
        } else if (inline instanceof Inline.Image) {
            marked(kind, span, "(?s)!\\[.*[])]");
        } else if (inline instanceof Inline.UndefinedReference reference) {
            marked(kind, span, "(?s)!?\\[.*]");
            if (!source.text(span).equals(reference.literal())) {
                problems.add("reference " + span + " says " + reference.literal());
            }
        } else if (inline instanceof Inline.Html html) {
            marked(kind, span, "(?s)<.*>");
            if (!source.text(span).equals(html.source())) {
                problems.add("html " + span + " says " + html.source());
            }
        } else if (inline instanceof Inline.Break) {
            marked(kind, span, "(?s)[ \\\\]*(\r\n|\r|\n).*");
        }
    }

    private void text(Inline.Text text) {
        String written = source.text(text.span());
        boolean plain = written.indexOf('\\') < 0 && written.indexOf('&') < 0 && written.indexOf('\u0000') < 0;
        if (plain && !written.equals(text.text())) {
            problems.add("text " + text.span() + " '" + written + "' says '" + text.text() + "'");
        }
    }

    private void inside(String kind, Span span, Span parent) {
        if (!parent.contains(span)) {
            problems.add(kind + " " + span + " " + span.start() + "-" + span.end() + " is not inside " + parent.start()
                    + "-" + parent.end());
        }
        if (!source.span(span.start(), span.end()).equals(span)) {
            problems.add(kind + " has wrong lines " + span);
        }
    }

    private void ordered(String kind, Span span, int from) {
        if (span.start() < from) {
            problems.add(kind + " " + span + " begins before " + from);
        }
    }

    private void marked(String kind, Span span, String regex) {
        String text = source.text(span);
        if (!Pattern.matches(regex, text)) {
            problems.add(kind + " " + span + " is '" + text + "'");
        }
    }
}
