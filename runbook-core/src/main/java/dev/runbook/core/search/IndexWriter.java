package dev.runbook.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Writes an index as shards, each small enough that a query needs less than 100 KB of them:
 *
 * <ul>
 *   <li>{@code t} terms with their pages; of a term with many pages only the heaviest, and where to find all;
 *   <li>{@code c} all pages of such a term, in chunks by page number;
 *   <li>{@code p} the heaviest pages for a beginning that too many terms share;
 *   <li>{@code f} names by three characters of their head, middle and tail, to find them in spite of typing errors;
 *   <li>{@code m} what a result shows of a page, {@value #PAGES_PER_SHARD} pages each;
 *   <li>{@code a} kind and severity of each page, for filters;
 *   <li>{@code facets} the services, kinds and severities that there are;
 *   <li>{@code index} the directory of all this, loaded first.
 * </ul>
 */
final class IndexWriter {
    static final int PAGES_PER_SHARD = 8;
    static final int PAGES_PER_FILTER = 8192;
    /** A term of more pages has only its heaviest in the first shard. */
    static final int MANY = 256;

    private static final int SMALL = 4_000;
    private static final int LARGE = 12_000;
    private static final int SHARDS = 900;
    private static final int CHUNK = 800;

    private final List<Hit> hits;
    private final int[] numbers;
    private final List<Map<String, Postings>> stripes;
    private final Collection<String> names;
    private final Shards shards;
    private int chunks;

    IndexWriter(List<Hit> found, List<Map<String, Postings>> stripes, Collection<String> names, ShardSink sink) {
        Integer[] order = IntStream.range(0, found.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (one, other) -> Hit.ORDER.compare(found.get(one), found.get(other)));
        this.hits = Arrays.stream(order).map(found::get).toList();
        this.numbers = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            numbers[order[i]] = i;
        }
        this.stripes = stripes;
        this.names = names;
        this.shards = new Shards(sink, version(hits));
    }

    void write() throws IOException {
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("pages", hits.size());
        index.put("pagesPerShard", PAGES_PER_SHARD);
        index.put("pagesPerFilter", PAGES_PER_FILTER);
        index.put("stop", String.join(" ", new TreeSet<>(Weights.STOP_WORDS)));
        writeTerms(index);
        index.put("f", writeNames());
        writeHits();
        Facets.of(hits).write(shards);
        shards.put("index", index);
    }

    private void writeTerms(Map<String, Object> index) throws IOException {
        String[] terms =
                stripes.stream().flatMap(stripe -> stripe.keySet().stream()).toArray(String[]::new);
        Arrays.sort(terms);
        Table table = new Table("t", limit(terms), shards);
        Beginnings beginnings = new Beginnings();
        StringBuilder value = new StringBuilder();
        for (String term : terms) {
            int[] entries = take(term).sorted(page -> numbers[page]);
            value.setLength(0);
            if (entries.length <= MANY) {
                value.append('=');
                Digits.postings(entries, 0, entries.length, value);
            } else {
                value.append('*');
                writeChunks(entries, value);
                int[] heaviest = Postings.heaviest(entries, MANY);
                Digits.postings(heaviest, 0, heaviest.length, value);
            }
            table.add(term, value);
            beginnings.term(term, entries, table.shard());
        }
        index.put("t", table.close());
        index.put("p", beginnings.write(new Table("p", SMALL, shards)));
    }

    /** The number of pages, the first chunk's number, how many chunks there are, and the distances of their first pages. */
    private void writeChunks(int[] entries, StringBuilder value) throws IOException {
        int count = (entries.length + CHUNK - 1) / CHUNK;
        Digits.number(entries.length, value);
        Digits.number(chunks, value);
        Digits.number(count, value);
        int before = 0;
        for (int i = 0; i < count; i++) {
            int from = i * CHUNK;
            int first = Postings.page(entries[from]);
            Digits.number(first - before, value);
            before = first;
            StringBuilder chunk = new StringBuilder();
            Digits.postings(entries, from, Math.min(entries.length, from + CHUNK), chunk);
            shards.put("c" + chunks++, chunk.toString());
        }
    }

    private List<String> writeNames() throws IOException {
        Table table = new Table("f", SMALL, shards);
        TreeSet<String> keys = new TreeSet<>();
        names.forEach(name -> keys.addAll(Grams.keys(name)));
        for (String key : keys) {
            table.add(key, "");
        }
        return table.close();
    }

    private void writeHits() throws IOException {
        for (int from = 0; from < hits.size(); from += PAGES_PER_SHARD) {
            List<List<String>> rows = new ArrayList<>();
            for (Hit hit : hits.subList(from, Math.min(hits.size(), from + PAGES_PER_SHARD))) {
                rows.add(hit.row());
            }
            shards.put("m" + from / PAGES_PER_SHARD, rows);
        }
    }

    private static String version(List<Hit> hits) {
        long version = 0;
        for (Hit hit : hits) {
            for (String part : hit.row()) {
                version = version * 1_000_003 + part.hashCode();
            }
            version = version * 1_000_003 + hit.digest();
        }
        return Long.toUnsignedString(version, 36);
    }

    /** Larger shards for a larger index, so that the directory stays small. */
    private int limit(String[] terms) {
        long size = 0;
        for (Map<String, Postings> stripe : stripes) {
            for (Postings postings : stripe.values()) {
                size += 3L * Math.min(MANY, postings.size());
            }
        }
        for (String term : terms) {
            size += 4 + term.length() / 2;
        }
        return (int) Math.max(SMALL, Math.min(LARGE, size / SHARDS));
    }

    /** Each term is written once, and its memory let go. */
    private Postings take(String term) {
        Map<String, Postings> stripe = stripes.get(Math.floorMod(term.hashCode(), stripes.size()));
        Postings postings = stripe.remove(term);
        if (postings == null) {
            throw new IllegalStateException("an index is written once");
        }
        return postings;
    }
}
