package dev.runbook.core.site;

import dev.runbook.core.html.PageFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Proves that a site holds together: no dead link or anchor, nothing loaded from elsewhere, no inline script or style,
 * every link relative and naming a file, so that the site also works from {@code file://}. Takes pages from many threads
 * and keeps only what other pages can point at: the hashes of ids, and each target once.
 */
final class SiteCheck {
    private static final Pattern STYLE_ADDRESS =
            Pattern.compile("url\\(\\s*[\"']?([^\"')]*)[\"']?\\s*\\)|@import\\s+[\"']([^\"']*)[\"']");

    private final Set<String> files = ConcurrentHashMap.newKeySet();
    /** The sorted hashes of each page's ids. */
    private final Map<String, long[]> ids = new ConcurrentHashMap<>();
    /** Every file and fragment that some page points at, with who points there. */
    private final Map<String, Sighting> targets = new ConcurrentHashMap<>();
    /** By what and link: what is known to be wrong without looking at other pages. */
    private final Map<String, Found> found = new ConcurrentHashMap<>();

    private record Sighting(String page, String link, int pages) {
        Sighting and(Sighting other) {
            Sighting first = page.compareTo(other.page) <= 0 ? this : other;
            return new Sighting(first.page, first.link, pages + other.pages);
        }
    }

    private record Found(String what, Sighting where) {}

    void page(String path, PageFacts facts) {
        files.add(path);
        ids.put(path, facts.ids().stream().mapToLong(SiteCheck::hash).sorted().toArray());
        facts.faults().forEach(fault -> fault(path, fault.what(), fault.where()));
        facts.links().forEach(link -> {
            if (!Address.external(link)) {
                relative(path, link);
            } else if (!Address.followable(link)) {
                fault(path, "address that no link may have", link);
            }
        });
        facts.resources().forEach(resource -> resource(path, resource));
    }

    void style(String path, String css) {
        files.add(path);
        Matcher matcher = STYLE_ADDRESS.matcher(css);
        while (matcher.find()) {
            resource(path, Optional.ofNullable(matcher.group(1)).orElseGet(() -> matcher.group(2)));
        }
    }

    void file(String path) {
        files.add(path);
    }

    /** All problems, sorted; asked once all files are there. */
    List<SiteProblem> problems() {
        List<SiteProblem> problems = new ArrayList<>();
        found.values().forEach(it -> problems.add(problem(it.what(), it.where())));
        targets.forEach((target, where) -> fate(target).ifPresent(what -> problems.add(problem(what, where))));
        problems.sort(SiteProblem.ORDER);
        return problems;
    }

    private void resource(String page, String address) {
        if (Address.external(address)) {
            fault(page, "resource from elsewhere", address);
        } else {
            relative(page, address);
        }
    }

    private void relative(String page, String link) {
        if (link.isEmpty()) {
            fault(page, "empty link", link);
        } else if (link.startsWith("/")) {
            // The page of errors is shown at any address, so nothing relative works on it.
            if (!page.equals("404.html")) {
                fault(page, "link that is not relative", link);
            }
        } else {
            Optional<String> target = Address.resolve(page, link);
            if (target.isPresent()) {
                targets.merge(target.get(), new Sighting(page, link, 1), Sighting::and);
            } else {
                fault(page, "link that leaves the site", link);
            }
        }
    }

    /** What is wrong with a target, if anything. */
    private Optional<String> fate(String target) {
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        if (file.isEmpty() || file.endsWith("/")) {
            return Optional.of("link to a folder");
        }
        if (!files.contains(file)) {
            return Optional.of("dead link");
        }
        if (hash >= 0) {
            long id = hash(target.substring(hash + 1));
            if (Arrays.binarySearch(ids.getOrDefault(file, new long[0]), id) < 0) {
                return Optional.of("dead anchor");
            }
        }
        return Optional.empty();
    }

    private void fault(String page, String what, String link) {
        found.merge(
                what + " " + link,
                new Found(what, new Sighting(page, link, 1)),
                (one, other) -> new Found(what, one.where().and(other.where())));
    }

    private static SiteProblem problem(String what, Sighting where) {
        return new SiteProblem(where.page(), what, where.link(), where.pages());
    }

    /** 64 bits, so that two ids of one site practically never share a hash. */
    private static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
