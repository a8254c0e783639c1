package dev.runbook.core.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;

/**
 * The heaviest pages for every beginning of terms that stretches over more shards than a query may load, such as
 * {@code k}. Fed with the terms in ascending order.
 */
final class Beginnings {
    /** A beginning within so many shards is looked up in the terms themselves. */
    static final int FEW_SHARDS = 2;

    private static final int LONGEST = 12;
    private static final int PAGES = 60;
    private static final int OF_ONE_TERM = 20;

    private final Deque<Open> open = new ArrayDeque<>();
    private final TreeMap<String, String> closed = new TreeMap<>();
    private int lastShard;

    /** Takes the next term, with its pages and the shard where it stands. */
    void term(String term, int[] entries, int shard) {
        closeUnless(term);
        lastShard = shard;
        for (int length = open.size() + 1; length <= Math.min(LONGEST, term.length()); length++) {
            open.addLast(new Open(term.substring(0, length), shard));
        }
        int[] heaviest = Postings.heaviest(entries, OF_ONE_TERM);
        open.forEach(beginning -> beginning.offer(heaviest));
    }

    List<String> write(Table table) throws IOException {
        closeUnless("");
        for (var beginning : closed.entrySet()) {
            table.add(beginning.getKey(), beginning.getValue());
        }
        return table.close();
    }

    private void closeUnless(String term) {
        while (!open.isEmpty() && !term.startsWith(open.getLast().text)) {
            Open done = open.removeLast();
            if (lastShard - done.firstShard >= FEW_SHARDS) {
                int[] heaviest = done.heaviest();
                StringBuilder value = new StringBuilder();
                Digits.postings(heaviest, 0, heaviest.length, value);
                closed.put(done.text, value.toString());
            }
        }
    }

    private static final class Open {
        private final String text;
        private final int firstShard;
        private int[] entries = new int[OF_ONE_TERM];
        private int size;

        private Open(String text, int firstShard) {
            this.text = text;
            this.firstShard = firstShard;
        }

        private void offer(int[] more) {
            if (size + more.length > entries.length) {
                if (entries.length < 16 * PAGES) {
                    entries = Arrays.copyOf(entries, Math.max(size + more.length, entries.length * 2));
                } else {
                    int[] kept = heaviest();
                    System.arraycopy(kept, 0, entries, 0, kept.length);
                    size = kept.length;
                }
            }
            System.arraycopy(more, 0, entries, size, more.length);
            size += more.length;
        }

        /** Each page once, with its greatest weight. */
        private int[] heaviest() {
            int[] sorted = Arrays.copyOf(entries, size);
            Arrays.sort(sorted);
            int count = 0;
            for (int i = 0; i < sorted.length; i++) {
                boolean best = i + 1 == sorted.length || Postings.page(sorted[i + 1]) != Postings.page(sorted[i]);
                if (best) {
                    sorted[count++] = sorted[i];
                }
            }
            return Postings.heaviest(Arrays.copyOf(sorted, count), PAGES);
        }
    }
}
