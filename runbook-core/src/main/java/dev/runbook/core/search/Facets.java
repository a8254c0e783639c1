package dev.runbook.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * By what results can be narrowed.
 *
 * @param hits in the order of their numbers, which is by service first
 * @param kinds sorted; a page's kind is its place in this list
 * @param severities in lower case, as first written; a page's severity is its place in this list, the first is none
 */
record Facets(List<Hit> hits, List<String> kinds, Map<String, String> severities) {
    /** As many as one character can tell apart. */
    private static final int MOST = Digits.ALPHABET.length();

    static Facets of(List<Hit> hits) {
        TreeMap<String, String> severities = new TreeMap<>();
        severities.put("", "");
        for (Hit hit : hits) {
            severities.putIfAbsent(hit.severity().toLowerCase(Locale.ROOT), hit.severity());
        }
        List<String> kinds = hits.stream().map(Hit::kind).distinct().sorted().toList();
        return new Facets(hits, kinds, severities);
    }

    void write(Shards shards) throws IOException {
        Map<String, Object> facets = new LinkedHashMap<>();
        facets.put("kinds", kinds);
        facets.put("severities", severities.values());
        facets.put("services", services());
        shards.put("facets", facets);
        List<String> known = new ArrayList<>(severities.keySet());
        for (int from = 0; from < hits.size(); from += IndexWriter.PAGES_PER_FILTER) {
            int to = Math.min(hits.size(), from + IndexWriter.PAGES_PER_FILTER);
            StringBuilder shard = new StringBuilder();
            for (Hit hit : hits.subList(from, to)) {
                shard.append(sign(kinds.indexOf(hit.kind())));
                shard.append(sign(known.indexOf(hit.severity().toLowerCase(Locale.ROOT))));
            }
            shards.put("a" + from / IndexWriter.PAGES_PER_FILTER, shard.toString());
        }
    }

    /** Each service with the number of its first page. */
    private List<List<Object>> services() {
        List<List<Object>> services = new ArrayList<>();
        String before = "";
        for (int i = 0; i < hits.size(); i++) {
            if (!hits.get(i).service().equals(before)) {
                before = hits.get(i).service();
                services.add(List.of(before, i));
            }
        }
        return services;
    }

    private static char sign(int index) {
        return Digits.ALPHABET.charAt(Math.min(index, MOST - 1));
    }
}
