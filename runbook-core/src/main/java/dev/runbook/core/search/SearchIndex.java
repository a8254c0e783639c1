package dev.runbook.core.search;

import dev.runbook.core.page.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The search index under construction: takes pages from many threads in any order and keeps of each only what a result
 * shows, and a number for each of its terms. Written once, when all pages are there; the same pages give the same bytes.
 */
public final class SearchIndex {
    private static final int STRIPES = 64;

    private final List<Map<String, Postings>> stripes = new ArrayList<>();
    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private final List<Hit> hits = new ArrayList<>();

    public SearchIndex() {
        for (int i = 0; i < STRIPES; i++) {
            stripes.add(new HashMap<>());
        }
    }

    /** Takes a page; one that nobody looks for is left out. */
    public void add(Page page) {
        page.search().ifPresent(searchable -> {
            Weights weights = Weights.of(page, searchable);
            int number = number(Hit.of(page, searchable, weights));
            names.addAll(weights.names());
            weights.terms().forEach((term, weight) -> {
                Map<String, Postings> stripe = stripes.get(Math.floorMod(term.hashCode(), STRIPES));
                synchronized (stripe) {
                    stripe.computeIfAbsent(term, it -> new Postings()).add(number, weight);
                }
            });
        });
    }

    /** Writes all shards. */
    public void write(ShardSink sink) throws IOException {
        new IndexWriter(hits, stripes, names, sink).write();
    }

    private int number(Hit hit) {
        synchronized (hits) {
            hits.add(hit);
            return hits.size() - 1;
        }
    }
}
