package dev.runbook.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table of Markdown whose columns are even in a terminal, too; figures stand at the right. */
final class Grid {
    private Grid() {}

    /** The lines of a table; the first row is its head, the first column its names. */
    static List<String> lines(List<List<String>> rows) {
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> Columns.width(row.get(column), 0))
                        .max()
                        .orElse(0))
                .toArray();
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("|");
            for (int column = 0; column < widths.length; column++) {
                String text = row.get(column);
                String blank = " ".repeat(Math.max(0, widths[column] - Columns.width(text, 0)));
                line.append(' ')
                        .append(column == 0 ? text + blank : blank + text)
                        .append(" |");
            }
            lines.add(line.toString());
        }
        lines.add(1, rule(widths));
        return lines;
    }

    private static String rule(int[] widths) {
        StringBuilder line = new StringBuilder("|").append("-".repeat(widths[0] + 2));
        for (int column = 1; column < widths.length; column++) {
            line.append('|').append("-".repeat(widths[column] + 1)).append(':');
        }
        return line.append('|').toString();
    }
}
