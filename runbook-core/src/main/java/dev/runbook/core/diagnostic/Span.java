package dev.runbook.core.diagnostic;

/**
 * A half-open range of one file.
 *
 * <p>{@code start} and {@code end} are UTF-16 offsets from 0; lines and columns count from 1, columns in UTF-16 units,
 * and {@code endColumn} is exclusive. Spans are made by {@link Source#span(int, int)}, which knows the lines.
 *
 * @param file path relative to the source folder, with {@code /}
 */
public record Span(String file, int start, int end, int line, int column, int endLine, int endColumn)
        implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start || line < 1 || column < 1) {
            throw new IllegalArgumentException(
                    "not a span: %s %d..%d at %d:%d".formatted(file, start, end, line, column));
        }
    }

    /** The first position of a file, for what is absent or concerns the file as a whole. */
    public static Span startOf(String file) {
        return new Span(file, 0, 0, 1, 1, 1, 1);
    }

    public int length() {
        return end - start;
    }

    public boolean contains(Span other) {
        return file.equals(other.file) && start <= other.start && other.end <= end;
    }

    @Override
    public int compareTo(Span other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
