package dev.runbook.core.link;

import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The pages of alerts that no rule raises, although most of the pages in their folder or beside it have their rule.
 *
 * @param near the alert of a rule that no runbook speaks of and that has nearly the same words
 */
public record Unraised(Entry<Alert> page, Optional<Entry<Alert>> near) {
    /** Long enough that {@code Completion} and {@code Completed} begin alike. */
    private static final int STEM = 5;

    private static final int FEWEST_WORDS = 3;
    /** Of so many alike none is meant more than the others. */
    private static final int MOST_ALIKE = 20;

    /** All of them, in the order of the catalog. */
    public static List<Unraised> of(Graph graph) {
        Map<String, int[]> folders = new HashMap<>();
        List<Entry<Alert>> pages = new ArrayList<>();
        Map<String, List<Entry<Alert>>> byStems = new HashMap<>();
        for (Entry<Alert> alert : graph.catalog().alerts()) {
            if (isPage(alert.fact())) {
                boolean raised = !alert.fact().rules().isEmpty();
                String folder = folder(alert.fact().span().file());
                for (String each : List.of(folder, folder(folder))) {
                    int[] counts = folders.computeIfAbsent(each, key -> new int[2]);
                    counts[raised ? 1 : 0]++;
                }
                if (!raised) {
                    pages.add(alert);
                }
            } else if (!graph.isDocumented(alert)) {
                for (String key : keys(alert.fact().signal())) {
                    List<Entry<Alert>> alike = byStems.computeIfAbsent(key, k -> new ArrayList<>());
                    if (alike.size() < MOST_ALIKE) {
                        alike.add(alert);
                    }
                }
            }
        }
        List<Unraised> found = new ArrayList<>();
        for (Entry<Alert> page : pages) {
            String folder = folder(page.fact().span().file());
            if (isMostlyRaised(folders, folder) || isMostlyRaised(folders, folder(folder))) {
                found.add(new Unraised(page, near(page, byStems)));
            }
        }
        return found;
    }

    /** A whole page about an alert whose name is one word, as rules name them. */
    private static boolean isPage(Alert alert) {
        String file = alert.span().file();
        String name = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.md$", "");
        boolean oneWord = name.chars().allMatch(Character::isLetterOrDigit)
                && Names.words(name).contains(" ");
        boolean own = !alert.rules().isEmpty() || Names.letters(name).equals(Names.letters(alert.name()));
        return alert.body().isPresent() && oneWord && own;
    }

    private static boolean isMostlyRaised(Map<String, int[]> folders, String folder) {
        int[] counts = folders.getOrDefault(folder, new int[2]);
        return counts[1] >= 2 && counts[1] >= counts[0];
    }

    private static Optional<Entry<Alert>> near(Entry<Alert> page, Map<String, List<Entry<Alert>>> byStems) {
        List<Entry<Alert>> near = keys(page.fact().name()).stream()
                .flatMap(key -> byStems.getOrDefault(key, List.of()).stream())
                .distinct()
                .filter(alert ->
                        isNear(stems(page.fact().name()), stems(alert.fact().signal())))
                .toList();
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    /** All words the same, or one more in either. */
    private static boolean isNear(SortedSet<String> one, SortedSet<String> other) {
        int least = Math.min(one.size(), other.size());
        boolean within = one.containsAll(other) || other.containsAll(one);
        return within && least >= FEWEST_WORDS && Math.max(one.size(), other.size()) <= least + 1;
    }

    /** The words, and the words with each one left out. */
    private static List<String> keys(String name) {
        SortedSet<String> stems = stems(name);
        List<String> keys = new ArrayList<>();
        keys.add(String.join(" ", stems));
        for (String left : stems) {
            keys.add(String.join(
                    " ", stems.stream().filter(stem -> !stem.equals(left)).toList()));
        }
        return keys;
    }

    private static SortedSet<String> stems(String name) {
        SortedSet<String> stems = new TreeSet<>();
        for (String word : Names.words(name).split(" ", -1)) {
            stems.add(word.substring(0, Math.min(STEM, word.length())));
        }
        return stems;
    }

    private static String folder(String file) {
        int slash = file.lastIndexOf('/');
        return slash < 0 ? "" : file.substring(0, slash);
    }
}
