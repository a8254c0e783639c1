package dev.runbook.core.search;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * The pages that have one term, each with a weight from 1 to {@value #MAX_WEIGHT}. Grows in any order and is sorted once.
 * An entry is one {@code int}, since there are millions of them.
 */
final class Postings {
    static final int MAX_WEIGHT = 63;

    private static final int WEIGHT_BITS = 6;

    private int[] entries = new int[2];
    private int size;

    void add(int page, int weight) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size + (size >> 1) + 2);
        }
        entries[size++] = entry(page, weight);
    }

    int size() {
        return size;
    }

    /** The entries with other page numbers, sorted by page. */
    int[] sorted(IntUnaryOperator renumber) {
        int[] sorted = new int[size];
        for (int i = 0; i < size; i++) {
            sorted[i] = entry(renumber.applyAsInt(page(entries[i])), weight(entries[i]));
        }
        Arrays.sort(sorted);
        return sorted;
    }

    /** The entries of most weight, at most so many; among equals the first pages; sorted by page. */
    static int[] heaviest(int[] entries, int most) {
        if (entries.length <= most) {
            return entries;
        }
        int[] ofWeight = new int[MAX_WEIGHT + 1];
        for (int entry : entries) {
            ofWeight[weight(entry)]++;
        }
        int floor = MAX_WEIGHT;
        int above = 0;
        while (above + ofWeight[floor] < most) {
            above += ofWeight[floor--];
        }
        int[] kept = new int[most];
        int count = 0;
        int atFloor = most - above;
        for (int entry : entries) {
            int weight = weight(entry);
            if (weight > floor || (weight == floor && atFloor-- > 0)) {
                kept[count++] = entry;
            }
        }
        return kept;
    }

    static int entry(int page, int weight) {
        return page << WEIGHT_BITS | weight;
    }

    static int page(int entry) {
        return entry >>> WEIGHT_BITS;
    }

    static int weight(int entry) {
        return entry & MAX_WEIGHT;
    }
}
