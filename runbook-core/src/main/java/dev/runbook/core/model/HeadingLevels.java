package dev.runbook.core.model;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The levels at which the headings of a text are printed below a page's title: their order is kept, and no level is
 * skipped, since a screen reader's user would look for what is not there. One instance for each page.
 */
public final class HeadingLevels {
    private static final int DEEPEST = 6;

    private final int top;
    private final Deque<int[]> open = new ArrayDeque<>();

    /** Levels that begin at {@code top}. */
    public HeadingLevels(int top) {
        this.top = top;
    }

    /** The printed level of the next heading, given its level as written. */
    public int next(int written) {
        while (!open.isEmpty() && open.element()[0] >= written) {
            open.pop();
        }
        int printed = open.isEmpty() ? top : Math.min(DEEPEST, open.element()[1] + 1);
        open.push(new int[] {written, printed});
        return printed;
    }
}
