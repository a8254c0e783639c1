package dev.runbook.core.link;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.Word;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the text that rules belong to whose name no alert of the documents has: where the address leads that they give,
 * where the names differ only by the service's, where a heading or an anchor is their name, or, as a guess, where the names
 * differ by a letter.
 */
final class AlertClaims {
    private static final String ADDRESS = "the runbook_url of its rule leads here";
    private static final String SERVICE = "the names differ only by the service's";
    private static final String HEADING = "the heading is the name of its rule";
    private static final String LETTER = "the names differ only by a letter";

    private final DocumentedAlerts documented;
    private final Headings headings;
    private final RunbookUrls urls;
    private final Map<String, String> serviceOf;
    /** The services that document alerts, by the letters of their ids. */
    private final Map<String, Set<String>> services = new HashMap<>();
    /** The alerts without a rule of their name, by service; {@code ""} holds those of all. */
    private final Map<String, SimilarNames<AlertKey>> unraised = new HashMap<>();

    private final Set<AlertKey> raised;

    /**
     * Gets ready.
     *
     * @param raised the alerts of the documents that have a rule of their name
     */
    AlertClaims(
            DocumentedAlerts documented,
            Set<AlertKey> raised,
            Headings headings,
            RunbookUrls urls,
            Map<String, String> serviceOf) {
        this.documented = documented;
        this.raised = raised;
        this.headings = headings;
        this.urls = urls;
        this.serviceOf = serviceOf;
        for (AlertKey key : documented.keys()) {
            services.computeIfAbsent(Names.letters(key.service()), letters -> new HashSet<>())
                    .add(key.service());
            if (!raised.contains(key)) {
                String name = documented.of(key).get(0).name();
                for (String scope : List.of(key.service(), "")) {
                    unraised.computeIfAbsent(scope, service -> new SimilarNames<>())
                            .add(name, key);
                }
            }
        }
    }

    /** The text of a group for which no alert of the documents has the name. */
    Optional<Claim> of(RuleGroup group) {
        return byAddress(group)
                .or(() -> byService(group))
                .or(() -> headings.named(group.key()).map(place -> Claim.of(place, HEADING)))
                .or(() -> byLetter(group));
    }

    /** Rules of one name that lead to several places lead nowhere. */
    private Optional<Claim> byAddress(RuleGroup group) {
        Set<Claim> claims = new LinkedHashSet<>();
        for (AlertRule rule : group.rules()) {
            urls.of(rule).flatMap(this::at).ifPresent(claims::add);
        }
        return claims.size() == 1 ? claims.stream().findFirst() : Optional.empty();
    }

    private Optional<Claim> at(Target target) {
        if (target instanceof Target.OfSite page) {
            return ofSite(page.url()).map(key -> Claim.of(key, ADDRESS, Confidence.CERTAIN));
        }
        if (!(target instanceof Target.Page page)) {
            return Optional.empty();
        }
        Optional<AlertKey> alert = page.heading().isPresent()
                ? documented.at(page.file(), page.heading().get())
                : documented.only(page.file());
        return alert.map(key -> Claim.of(key, ADDRESS, Confidence.CERTAIN))
                .or(() -> page.heading()
                        .flatMap(heading -> headings.at(page.file(), heading))
                        .map(place -> Claim.of(place, ADDRESS)));
    }

    /** The alert of an address {@code alerts/<service>/<AlertName>/} or {@code alerts/<AlertName>/}. */
    private Optional<AlertKey> ofSite(String url) {
        String[] parts = url.split("/", -1);
        if (!parts[0].equals("alerts") || parts.length < 3 || parts.length > 4) {
            return Optional.empty();
        }
        String letters = Names.letters(parts[parts.length - 2]);
        Set<String> having = documented.named(letters).keySet();
        Optional<String> service = parts.length == 4
                ? Optional.of(parts[1]).filter(having::contains)
                : having.size() == 1 ? having.stream().findFirst() : Optional.empty();
        return service.map(found -> new AlertKey(found, letters));
    }

    /** {@code ShopApplicationDown} is {@code Application Down} of the service shop, and the other way round. */
    private Optional<Claim> byService(RuleGroup group) {
        Set<AlertKey> found = new LinkedHashSet<>();
        List<Word> words = Word.of(group.name());
        for (int i = 1; i < words.size(); i++) {
            String before = letters(words.subList(0, i));
            String after = letters(words.subList(i, words.size()));
            services.getOrDefault(before, Set.of()).forEach(service -> found.add(new AlertKey(service, after)));
            services.getOrDefault(after, Set.of()).forEach(service -> found.add(new AlertKey(service, before)));
        }
        for (String service : services(group)) {
            String own = Names.letters(service);
            found.add(new AlertKey(service, own + group.key().letters()));
            found.add(new AlertKey(service, group.key().letters() + own));
        }
        List<AlertKey> keys = found.stream()
                .filter(key -> documented.has(key) && !raised.contains(key))
                .toList();
        return keys.size() == 1 ? Optional.of(Claim.of(keys.get(0), SERVICE, Confidence.LIKELY)) : Optional.empty();
    }

    private Optional<Claim> byLetter(RuleGroup group) {
        for (String service : services(group)) {
            Optional<AlertKey> near =
                    Optional.ofNullable(unraised.get(service)).flatMap(names -> names.find(group.name()));
            if (near.isPresent()) {
                return near.map(key -> Claim.of(key, LETTER, Confidence.GUESS));
            }
        }
        boolean apart = services(group).stream().anyMatch(this::documents);
        return apart
                ? Optional.empty()
                : Optional.ofNullable(unraised.get(""))
                        .flatMap(names -> names.find(group.name()))
                        .map(key -> Claim.of(key, LETTER, Confidence.GUESS));
    }

    private boolean documents(String service) {
        return services.getOrDefault(Names.letters(service), Set.of()).contains(service);
    }

    /** Those that the rules may be about: by their label, and by their file. */
    private Set<String> services(RuleGroup group) {
        Set<String> services = new LinkedHashSet<>();
        for (AlertRule rule : group.rules()) {
            Optional.ofNullable(rule.labels().get("service"))
                    .ifPresent(label -> services.add(Names.slug(label.text())));
        }
        group.rules().forEach(rule -> services.add(Linker.service(serviceOf, rule.span())));
        services.add(group.key().service());
        return services;
    }

    private static String letters(List<Word> words) {
        return words.stream().map(Word::text).reduce("", String::concat);
    }
}
