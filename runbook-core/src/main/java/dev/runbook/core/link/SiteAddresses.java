package dev.runbook.core.link;

import dev.runbook.core.diagnostic.Nearest;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Catalog;
import dev.runbook.core.model.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The addresses of the site's pages that entries have, to tell which are missing. Other pages are not known here. */
final class SiteAddresses {
    private static final Set<String> OF_ENTRIES =
            Set.of("alerts", "checklists", "metrics", "procedures", "runbooks", "services");
    private static final Set<String> OTHERS =
            Set.of("commands", "contacts", "coverage", "disagreements", "findings", "rules", "search", "severities");

    private final Set<String> lower = new HashSet<>();
    private final Map<String, List<String>> byFolder = new HashMap<>();
    private final Map<String, List<String>> byName = new HashMap<>();

    private SiteAddresses() {}

    static SiteAddresses of(Catalog catalog) {
        SiteAddresses addresses = new SiteAddresses();
        Stream.<List<? extends Entry<?>>>of(
                        catalog.services(),
                        catalog.runbooks(),
                        catalog.alerts(),
                        catalog.metrics(),
                        catalog.procedures(),
                        catalog.checklists())
                .flatMap(List::stream)
                .forEach(entry -> addresses.add(entry.url()));
        for (Entry<Alert> alert : catalog.alerts()) {
            Urls.leadingTo(alert).forEach(url -> addresses.lower.add(url.toLowerCase(Locale.ROOT)));
        }
        return addresses;
    }

    /** Whether it would be the page of an entry, and is not. */
    boolean isMissing(String url) {
        int slash = url.indexOf('/');
        return slash > 0
                && slash < url.length() - 1
                && OF_ENTRIES.contains(url.substring(0, slash))
                && !lower.contains(url.toLowerCase(Locale.ROOT));
    }

    /** Whether the site writes nothing there; something else may be published below the same address. */
    boolean isForeign(String url) {
        int slash = url.indexOf('/');
        String first = slash < 0 ? url : url.substring(0, slash);
        return !first.isEmpty() && !OF_ENTRIES.contains(first) && !OTHERS.contains(first);
    }

    /** The page of that name in another folder, else one of nearly that name in the same. */
    Optional<String> nearest(String url) {
        List<String> namesakes = byName.getOrDefault(kind(url) + name(url).toLowerCase(Locale.ROOT), List.of());
        return namesakes.size() == 1
                ? Optional.of(namesakes.get(0))
                : Nearest.to(name(url), byFolder.getOrDefault(folder(url), List.of()))
                        .map(name -> folder(url) + name + "/");
    }

    private void add(String url) {
        if (lower.add(url.toLowerCase(Locale.ROOT)) && url.startsWith("alerts/")) {
            byFolder.computeIfAbsent(folder(url), key -> new ArrayList<>()).add(name(url));
            byName.computeIfAbsent(kind(url) + name(url).toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                    .add(url);
        }
    }

    private static String kind(String url) {
        return url.substring(0, url.indexOf('/') + 1);
    }

    private static String folder(String url) {
        String plain = url.substring(0, url.length() - 1);
        return plain.substring(0, plain.lastIndexOf('/') + 1);
    }

    private static String name(String url) {
        return url.substring(folder(url).length(), url.length() - 1);
    }
}
