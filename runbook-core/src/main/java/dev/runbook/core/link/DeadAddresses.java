package dev.runbook.core.link;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Catalog;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The addresses of runbooks in rules at which nothing is. On our own site that is certain. Elsewhere it is a guess: where at
 * least two thirds of the addresses below one folder lead to runbooks of the source, that folder is where they are published,
 * and the others lead nowhere.
 */
public final class DeadAddresses {
    private static final int ENOUGH = 3;

    /**
     * An address that leads nowhere.
     *
     * @param page whether the page is missing; else it is there, without that anchor
     * @param nearest what was probably meant: an address or, for an anchor, an anchor
     */
    public record Dead(
            Entry<Alert> alert, AlertRule rule, boolean page, Optional<String> nearest, Confidence confidence) {
        public Span span() {
            return rule.runbookUrl().map(Written::span).orElse(rule.span());
        }
    }

    private record Given(Entry<Alert> alert, AlertRule rule, String url, Target target) {}

    private DeadAddresses() {}

    /** All dead addresses, by alert. */
    static Map<String, List<Dead>> of(Catalog catalog, RunbookUrls urls) {
        List<Given> given = new ArrayList<>();
        for (Entry<Alert> alert : catalog.alerts()) {
            for (AlertRule rule : alert.fact().rules()) {
                urls.of(rule)
                        .ifPresent(target -> given.add(new Given(
                                alert,
                                rule,
                                rule.runbookUrl().map(Written::text).orElse(""),
                                target)));
            }
        }
        if (given.isEmpty()) {
            return Map.of();
        }
        SiteAddresses pages = SiteAddresses.of(catalog);
        Map<String, PublishedFolder> folders = published(given);
        Map<String, List<Dead>> dead = new HashMap<>();
        for (Given each : given) {
            check(each, pages, folders)
                    .ifPresent(found -> dead.computeIfAbsent(each.alert().id(), id -> new ArrayList<>())
                            .add(found));
        }
        return dead;
    }

    private static Optional<Dead> check(Given given, SiteAddresses pages, Map<String, PublishedFolder> folders) {
        Target target = given.target();
        if (target instanceof Target.OfSite page && pages.isMissing(page.url())) {
            return Optional.of(dead(given, true, pages.nearest(page.url()), Confidence.CERTAIN));
        }
        if (target instanceof Target.OfSite page && pages.isForeign(page.url())) {
            return Optional.of(dead(given, true, Optional.empty(), Confidence.GUESS));
        }
        if (target instanceof Target.MissingFile missing) {
            return Optional.of(dead(given, true, missing.nearest(), Confidence.CERTAIN));
        }
        boolean ours = Optional.ofNullable(folders.get(PublishedFolder.host(given.url())))
                .filter(folder -> folder.holds(given.url()))
                .isPresent();
        if (target instanceof Target.MissingAnchor missing) {
            return Optional.of(dead(given, false, missing.nearest(), Confidence.GUESS));
        }
        return target instanceof Target.External && ours
                ? Optional.of(dead(given, true, Optional.empty(), Confidence.GUESS))
                : Optional.empty();
    }

    private static Dead dead(Given given, boolean page, Optional<String> nearest, Confidence confidence) {
        return new Dead(given.alert(), given.rule(), page, nearest, confidence);
    }

    /** By host, the folder below which most addresses lead to runbooks of the source. */
    private static Map<String, PublishedFolder> published(List<Given> given) {
        Map<String, List<String>> found = new HashMap<>();
        Map<String, List<String>> all = new HashMap<>();
        for (Given each : given) {
            String host = PublishedFolder.host(each.url());
            boolean outside = each.target() instanceof Target.External;
            if (!host.isEmpty() && (outside || isOfSource(each.target()))) {
                all.computeIfAbsent(host, key -> new ArrayList<>()).add(each.url());
                if (!outside) {
                    found.computeIfAbsent(host, key -> new ArrayList<>()).add(each.url());
                }
            }
        }
        Map<String, PublishedFolder> folders = new HashMap<>();
        found.forEach((host, urls) -> {
            PublishedFolder folder = PublishedFolder.of(urls);
            long inside = all.getOrDefault(host, List.of()).stream()
                    .filter(folder::holds)
                    .count();
            if (urls.size() >= ENOUGH && urls.size() * 3L >= inside * 2L) {
                folders.put(host, folder);
            }
        });
        return folders;
    }

    private static boolean isOfSource(Target target) {
        return target instanceof Target.Page || target instanceof Target.MissingAnchor;
    }
}
