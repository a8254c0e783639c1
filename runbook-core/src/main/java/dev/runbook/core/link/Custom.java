package dev.runbook.core.link;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the commands of one service usually name for one setting. It is usual when {@code service.yaml} says so, or when at
 * least three commands, and six in ten of those that can, name something.
 *
 * @param value what is named most, in at least six of ten that name something; empty where each names another
 * @param uses how many can name it
 * @param naming how many do
 * @param place of the first command that names the value, or of the service in its catalog
 * @param stated whether the catalog says so
 */
public record Custom(Setting setting, String value, int uses, int naming, Span place, boolean stated) {
    private static final int LEAST = 3;

    /** The custom that uses of one setting show, in the order of the text; nothing where they show none. */
    static Optional<Custom> of(Setting setting, List<Use> uses) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        uses.forEach(use -> use.named().ifPresent(value -> counts.merge(value, 1, Integer::sum)));
        int naming = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (naming < LEAST || !isMost(naming, uses.size())) {
            return Optional.empty();
        }
        String most = "";
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            most = count.getValue() > counts.getOrDefault(most, 0) ? count.getKey() : most;
        }
        String value = isMost(counts.getOrDefault(most, 0), naming) ? most : "";
        return first(uses, value).map(place -> new Custom(setting, value, uses.size(), naming, place, false));
    }

    /** Whether the value can be compared and written down: it is the same in most commands and no stand-in. */
    public boolean isFixed() {
        return !value.isEmpty() && !Values.isOpen(value);
    }

    private static boolean isMost(int part, int whole) {
        return part * 10L >= whole * 6L;
    }

    private static Optional<Span> first(List<Use> uses, String value) {
        return uses.stream()
                .filter(use -> use.named()
                        .filter(name -> value.isEmpty() || name.equals(value))
                        .isPresent())
                .map(Use::span)
                .findFirst();
    }
}
