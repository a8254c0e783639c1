package dev.runbook.core.search;

import dev.runbook.core.page.Page;
import dev.runbook.core.page.Searchable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a result shows of a page.
 *
 * @param path of the page's file
 * @param service the service's id; empty for a page of no service
 * @param severity as written; empty where there is none
 * @param snippet how the page begins, on one line
 * @param digest of the page's terms and weights
 */
record Hit(String path, String title, String kind, String service, String severity, String snippet, long digest) {
    /** Pages of a service stand together, and in it those of a kind. */
    static final Comparator<Hit> ORDER =
            Comparator.comparing(Hit::service).thenComparing(Hit::kind).thenComparing(Hit::path);

    private static final int SNIPPET = 160;

    static Hit of(Page page, Searchable searchable, Weights weights) {
        return new Hit(
                page.path(),
                page.title(),
                page.kind(),
                page.service().orElse(""),
                searchable.severity().orElse(""),
                snippet(page.title(), searchable.text()),
                digest(weights.terms()));
    }

    /** What is published of it. */
    List<String> row() {
        return List.of(path, title, kind, service, severity, snippet);
    }

    private static String snippet(String title, String text) {
        StringBuilder line = new StringBuilder(SNIPPET + 1);
        int start = text.startsWith(title) ? title.length() : 0;
        for (int i = start; i < text.length() && line.length() <= SNIPPET; i++) {
            char c = text.charAt(i);
            if (c > ' ') {
                line.append(c);
            } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        if (line.length() <= SNIPPET) {
            return line.toString().strip();
        }
        int blank = line.lastIndexOf(" ");
        int end = blank > SNIPPET / 2 ? blank : SNIPPET;
        if (Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end).strip() + "…";
    }

    /** The same for the same terms, in whatever order the map has them. */
    private static long digest(Map<String, Integer> terms) {
        long sum = 0;
        for (Map.Entry<String, Integer> term : terms.entrySet()) {
            long one = 0xcbf29ce484222325L;
            for (int i = 0; i < term.getKey().length(); i++) {
                one = (one ^ term.getKey().charAt(i)) * 0x100000001b3L;
            }
            sum += (one ^ term.getValue()) * 0x100000001b3L;
        }
        return sum;
    }
}
