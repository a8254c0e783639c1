package dev.runbook.core.fix;

import dev.runbook.core.diagnostic.Edit;
import java.util.ArrayList;
import java.util.List;

/** Shows a change as a unified difference, which {@code patch} and {@code git apply} read. */
public final class Diff {
    private static final int CONTEXT = 3;
    private static final String NO_END = "\n\\ No newline at end of file\n";

    private final FileChange change;
    private final List<String> lines;
    private final StringBuilder out = new StringBuilder();
    /** How many lines the text has grown by before the hunk. */
    private int grown;

    private Diff(FileChange change) {
        this.change = change;
        this.lines = lines(change.source().text());
    }

    /** The difference of one file. */
    public static String of(FileChange change) {
        Diff diff = new Diff(change);
        diff.out.append("--- a/").append(change.path()).append('\n');
        diff.out.append("+++ b/").append(change.path()).append('\n');
        diff.hunks();
        return diff.out.toString();
    }

    /**
     * Whole lines that are replaced.
     *
     * @param from index of the first line
     * @param to index after the last line
     */
    private record Block(int from, int to, List<String> with) {}

    private void hunks() {
        List<Block> hunk = new ArrayList<>();
        for (Block block : blocks()) {
            boolean near = !hunk.isEmpty() && block.from - hunk.get(hunk.size() - 1).to <= 2 * CONTEXT;
            if (!near && !hunk.isEmpty()) {
                write(hunk);
                hunk.clear();
            }
            hunk.add(block);
        }
        if (!hunk.isEmpty()) {
            write(hunk);
        }
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        int[] starts = starts();
        List<Edit> edits = change.edits();
        int line = 0;
        for (int i = 0; i < edits.size(); ) {
            while (line + 1 < lines.size()
                    && starts[line + 1] <= edits.get(i).span().start()) {
                line++;
            }
            int to = line;
            int next = i;
            String text;
            do {
                to = Math.min(to + 1, lines.size());
                while (next < edits.size() && (edits.get(next).span().start() < starts[to] || to == lines.size())) {
                    while (to < lines.size()
                            && starts[to] < edits.get(next).span().end()) {
                        to++;
                    }
                    next++;
                }
                text = change.text(starts[line], starts[to], edits.subList(i, next));
                // What takes the end of a line away draws the next line in.
            } while (!text.isEmpty() && !text.endsWith("\n") && to < lines.size());
            blocks.add(trimmed(line, to, lines(text)));
            line = Math.max(line, to - 1);
            i = next;
        }
        return blocks;
    }

    /** Without the lines at both ends that stay. */
    private Block trimmed(int from, int to, List<String> with) {
        int start = 0;
        while (start < with.size() && from + start < to && with.get(start).equals(lines.get(from + start))) {
            start++;
        }
        int end = 0;
        while (end < with.size() - start
                && to - end > from + start
                && with.get(with.size() - 1 - end).equals(lines.get(to - 1 - end))) {
            end++;
        }
        return new Block(from + start, to - end, with.subList(start, with.size() - end));
    }

    private void write(List<Block> hunk) {
        int from = Math.max(0, hunk.get(0).from - CONTEXT);
        int to = Math.min(lines.size(), hunk.get(hunk.size() - 1).to + CONTEXT);
        int more = hunk.stream()
                .mapToInt(block -> block.with.size() - (block.to - block.from))
                .sum();
        out.append("@@ -").append(range(from, to - from));
        out.append(" +").append(range(from + grown, to - from + more)).append(" @@\n");
        int at = from;
        for (Block block : hunk) {
            lines.subList(at, block.from).forEach(line -> line(' ', line));
            lines.subList(block.from, block.to).forEach(line -> line('-', line));
            block.with.forEach(line -> line('+', line));
            at = block.to;
        }
        lines.subList(at, to).forEach(line -> line(' ', line));
        grown += more;
    }

    private static String range(int from, int count) {
        int first = count == 0 ? from : from + 1;
        return count == 1 ? String.valueOf(first) : first + "," + count;
    }

    private void line(char mark, String line) {
        out.append(mark);
        if (line.endsWith("\n")) {
            out.append(line);
        } else {
            out.append(line).append(NO_END);
        }
    }

    private int[] starts() {
        int[] starts = new int[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            starts[i + 1] = starts[i] + lines.get(i).length();
        }
        return starts;
    }

    /** The lines with their ends. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int next = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(from, next));
            from = next;
        }
        return lines;
    }
}
