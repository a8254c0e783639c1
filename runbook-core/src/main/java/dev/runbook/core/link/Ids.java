package dev.runbook.core.link;

import dev.runbook.core.model.Entry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Gives entries their ids and URLs: the first of equal names gets the plain one, later ones a number. */
final class Ids {
    private final Set<String> ids = new HashSet<>();
    private final Set<String> urls = new HashSet<>();
    /** The first number that may be free, so that ten thousand of one name take no longer than of ten thousand names. */
    private final Map<String, Integer> next = new HashMap<>();

    /**
     * An entry with an id and a URL that no other has; two URLs never differ only in case.
     *
     * @param slug of the name
     * @param url the URL of a slug
     */
    <T> Entry<T> entry(String kind, String service, String slug, Function<String, String> url, T fact) {
        String prefix = kind + ":" + (service.isEmpty() ? "" : service + "/");
        for (int n = next.getOrDefault(prefix + slug, 1); ; n++) {
            String numbered = n == 1 ? slug : slug + "-" + n;
            String address = url.apply(n == 1 ? "" : "-" + n);
            String id = prefix + numbered;
            if (!ids.contains(id) && !urls.contains(address.toLowerCase(Locale.ROOT))) {
                ids.add(id);
                urls.add(address.toLowerCase(Locale.ROOT));
                next.put(prefix + slug, n + 1);
                return new Entry<>(id, service, address, fact);
            }
        }
    }
}
