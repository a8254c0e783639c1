package dev.runbook.core.markdown;

import dev.runbook.core.html.SafeHtml;
import dev.runbook.core.model.Block;
import java.util.List;

/** Writes a table, in a frame that scrolls on a narrow screen and can be reached with the keyboard. */
record TableHtml(StringBuilder out, InlineHtml inline) {
    void write(Block.Table table) {
        out.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table: ")
                .append(SafeHtml.escape(table.header().text(0)))
                .append("\"><table>\n<thead><tr>");
        cells(table, table.header(), "th scope=\"col\"", "th");
        out.append("</tr></thead>\n<tbody>\n");
        for (Block.Row row : table.rows()) {
            out.append("<tr>");
            cells(table, row, "td", "td");
            out.append("</tr>\n");
        }
        out.append("</tbody></table></div>\n");
    }

    private void cells(Block.Table table, Block.Row row, String open, String close) {
        List<Block.Cell> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            Block.Align align = i < table.aligns().size() ? table.aligns().get(i) : Block.Align.NONE;
            out.append('<').append(open);
            if (align == Block.Align.RIGHT || align == Block.Align.CENTER) {
                out.append(align == Block.Align.RIGHT ? " class=\"right\"" : " class=\"center\"");
            }
            out.append('>');
            inline.write(cells.get(i).inlines());
            out.append("</").append(close).append('>');
        }
    }
}
