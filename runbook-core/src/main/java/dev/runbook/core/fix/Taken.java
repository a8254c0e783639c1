package dev.runbook.core.fix;

import dev.runbook.core.diagnostic.Edit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The edits of one file that are going to be applied; finds in logarithmic time whether another fits between them. */
final class Taken {
    private final NavigableMap<Integer, Edit> byStart = new TreeMap<>();

    /** Whether some edits of one file, or of several, overlap each other. */
    static boolean overlap(List<Edit> edits) {
        List<Edit> sorted = edits.stream().sorted(FileChange.ORDER).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (meet(sorted.get(i - 1), sorted.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing, or exactly the same, happens at its place. */
    boolean isFree(Edit edit) {
        Map.Entry<Integer, Edit> before = byStart.floorEntry(edit.span().start());
        Map.Entry<Integer, Edit> after = byStart.higherEntry(edit.span().start());
        boolean same = before != null && before.getValue().equals(edit);
        boolean clear =
                (before == null || !meet(before.getValue(), edit)) && (after == null || !meet(edit, after.getValue()));
        return same || clear;
    }

    void add(Edit edit) {
        byStart.put(edit.span().start(), edit);
    }

    List<Edit> edits() {
        return List.copyOf(byStart.values());
    }

    /** Whether the second, which does not begin before the first, begins within it or at the same place. */
    private static boolean meet(Edit first, Edit second) {
        boolean sameFile = first.span().file().equals(second.span().file());
        return sameFile
                && (second.span().start() < first.span().end()
                        || second.span().start() == first.span().start());
    }
}
