package dev.runbook.core.search;

import dev.runbook.core.page.Anchor;
import dev.runbook.core.page.Page;
import dev.runbook.core.page.Searchable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The terms of one page and how much each says of it. Names weigh much more than what merely occurs in the text: who
 * types an alert's name wants the alert's page, not one of the many that mention it.
 */
final class Weights {
    /** Words that say nothing; a name that consists of them is still found as a whole. */
    static final Set<String> STOP_WORDS = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "by", "can", "do", "for", "from", "has", "have", "if", "in",
            "is", "it", "its", "not", "of", "on", "or", "that", "the", "then", "this", "to", "was", "when", "will",
            "with", "you", "your");

    private static final int MAX_RUNS = 8;
    private static final int SHORTEST_FUZZY = 4;
    private static final double USUAL_LENGTH = 300;
    /** How much a page of each kind is what people look for; other kinds are {@link #OTHER_KIND}. */
    private static final Map<String, Double> KINDS = Map.of(
            "alert",
            1.0,
            "procedure",
            0.94,
            "service",
            0.94,
            "metric",
            0.92,
            "checklist",
            0.9,
            "runbook",
            0.82,
            "rule",
            0.6);

    private static final double OTHER_KIND = 0.7;

    private final Map<String, Integer> weights = new HashMap<>(512);
    private final Set<String> names = new TreeSet<>();
    private final double kind;

    private Weights(double kind) {
        this.kind = kind;
    }

    static Weights of(Page page, Searchable searchable) {
        Weights weights = new Weights(KINDS.getOrDefault(page.kind(), OTHER_KIND));
        weights.title(page.title());
        searchable.names().forEach(name -> weights.name(name, 50, 28));
        page.service().ifPresent(weights::service);
        for (Anchor heading : page.headings()) {
            weights.heading(heading.text());
        }
        weights.body(searchable.text());
        return weights;
    }

    /** The weight of each term, 1 to {@link Postings#MAX_WEIGHT}. */
    Map<String, Integer> terms() {
        return weights;
    }

    /** The terms that are found in spite of a typing error. */
    Set<String> names() {
        return names;
    }

    /** A title is found by any run of its words up to its end, typed without spaces: {@code rollback} and all before. */
    private void title(String title) {
        List<String> parts = Terms.parts(title);
        name(title, Postings.MAX_WEIGHT, 30 + 20.0 / Math.max(1, parts.size()));
        int length = String.join("", parts).length();
        for (int i = 1; i < Math.min(parts.size() - 1, MAX_RUNS); i++) {
            String run = String.join("", parts.subList(i, parts.size()));
            weigh(Terms.term(run), 30 + 20.0 * run.length() / length);
        }
    }

    private void name(String name, double whole, double part) {
        List<String> parts = Terms.parts(name);
        if (parts.isEmpty()) {
            return;
        }
        String run = Terms.term(String.join("", parts));
        weigh(run, whole);
        fuzzy(run);
        for (Terms.Word word : Terms.words(name)) {
            word.terms().forEach(term -> weigh(term, part));
            word.parts().forEach(it -> fuzzy(Terms.term(it)));
            fuzzy(Terms.term(word.whole()));
        }
    }

    private void service(String service) {
        for (Terms.Word word : Terms.words(service)) {
            word.terms().forEach(term -> weigh(term, 36 / kind));
        }
    }

    private void heading(String heading) {
        List<String> parts = Terms.parts(heading);
        if (!parts.isEmpty()) {
            weigh(Terms.term(String.join("", parts)), 26);
        }
        for (Terms.Word word : Terms.words(heading)) {
            word.terms().forEach(term -> weigh(term, 14 + 6.0 / parts.size()));
        }
    }

    private void body(String text) {
        List<Terms.Word> words = Terms.words(text);
        Map<String, Integer> counts = new HashMap<>(Math.max(16, words.size()));
        for (Terms.Word word : words) {
            for (String term : word.terms()) {
                counts.merge(term, 1, Integer::sum);
            }
        }
        double length = 0.4 + 0.6 * words.size() / USUAL_LENGTH;
        counts.forEach((term, count) -> weigh(term, 2 + 14 * count / (count + length)));
    }

    private void weigh(String term, double weight) {
        if (term.length() > 1 && !STOP_WORDS.contains(term)) {
            int rounded = (int) Math.round(Math.max(1, Math.min(Postings.MAX_WEIGHT, weight * kind)));
            weights.merge(term, rounded, Math::max);
        }
    }

    private void fuzzy(String term) {
        if (term.length() >= SHORTEST_FUZZY && !STOP_WORDS.contains(term)) {
            names.add(term);
        }
    }
}
