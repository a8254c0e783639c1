package dev.runbook.core.link;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Facts;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The alerts of documents, catalogs and rules as entries. All rules of one name are one alert, since that name is what
 * arrives with a page. They are the alert of a document that has the name; else the one that they {@link AlertClaims claim},
 * if no others do; several that claim one text stay several alerts which that text explains.
 */
final class AlertEntries {
    private final DocumentedAlerts documented;
    private final Map<AlertKey, RuleGroup> groups = new LinkedHashMap<>();
    private final Map<AlertKey, List<RuleGroup>> claimed = new HashMap<>();
    private final Map<AlertKey, Claim> claims = new HashMap<>();

    private AlertEntries(DocumentedAlerts documented) {
        this.documented = documented;
    }

    static List<Entry<Alert>> of(
            Facts facts, Collection<Runbook> runbooks, Map<String, String> serviceOf, RunbookUrls urls) {
        AlertEntries entries = new AlertEntries(new DocumentedAlerts(facts.of(Alert.class), serviceOf));
        entries.group(facts.of(AlertRule.class), serviceOf);
        entries.claim(runbooks, serviceOf, urls);
        return numbered(entries.all());
    }

    private void group(List<AlertRule> rules, Map<String, String> serviceOf) {
        Set<String> known = new HashSet<>(serviceOf.values());
        Map<AlertKey, List<AlertRule>> byKey =
                new TreeMap<>(Comparator.comparing(AlertKey::letters).thenComparing(AlertKey::service));
        for (AlertRule rule : rules) {
            String letters = Names.letters(rule.name());
            String own = Linker.service(serviceOf, rule.span());
            String home = RuleHome.of(rule, own, documented.named(letters).keySet(), known);
            byKey.computeIfAbsent(new AlertKey(home, letters), key -> new ArrayList<>())
                    .add(rule);
        }
        byKey.forEach((key, found) -> groups.put(key, new RuleGroup(key, found)));
    }

    private void claim(Collection<Runbook> runbooks, Map<String, String> serviceOf, RunbookUrls urls) {
        List<RuleGroup> without = groups.values().stream()
                .filter(group -> !documented.has(group.key()))
                .toList();
        if (without.isEmpty()) {
            return;
        }
        Set<AlertKey> raised = groups.keySet().stream().filter(documented::has).collect(Collectors.toSet());
        Set<String> names = without.stream().map(group -> group.key().letters()).collect(Collectors.toSet());
        AlertClaims search =
                new AlertClaims(documented, raised, new Headings(runbooks, serviceOf, names), urls, serviceOf);
        Map<AlertKey, List<RuleGroup>> wanted = new HashMap<>();
        for (RuleGroup group : without) {
            search.of(group).ifPresent(claim -> {
                claims.put(group.key(), claim);
                claim.alert()
                        .ifPresent(alert -> wanted.computeIfAbsent(alert, key -> new ArrayList<>())
                                .add(group));
            });
        }
        wanted.forEach((alert, by) -> {
            // What is guessed for two may be true of neither, and never comes beside what is surer.
            boolean sure = groups.containsKey(alert) || by.size() > 1;
            List<RuleGroup> kept =
                    by.stream().filter(group -> !sure || !isGuess(group)).toList();
            by.stream().filter(group -> !kept.contains(group)).forEach(group -> claims.remove(group.key()));
            claimed.put(alert, kept);
        });
    }

    private boolean isGuess(RuleGroup group) {
        return claim(group)
                .filter(claim -> claim.confidence() == Confidence.GUESS)
                .isPresent();
    }

    private List<Entry<Alert>> all() {
        List<Entry<Alert>> entries = new ArrayList<>();
        for (AlertKey key : documented.keys()) {
            List<RuleGroup> others = claimed.getOrDefault(key, List.of());
            Optional<RuleGroup> own = Optional.ofNullable(groups.get(key));
            Optional<RuleGroup> only = own.or(() -> others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty());
            if (only.isPresent() || others.isEmpty()) {
                Alert alert = AlertJoin.join(
                        documented.of(key), only.map(RuleGroup::rules).orElse(List.of()));
                Optional<Claim> claim = only.flatMap(this::claim);
                entries.add(entry(
                        key.service(),
                        claim.map(found -> AlertJoin.explained(alert, alert.body(), found))
                                .orElse(alert)));
            }
            if (own.isPresent() || others.size() > 1) {
                Alert text = AlertJoin.join(documented.of(key), List.of());
                others.forEach(group -> entries.add(entry(key.service(), shared(group, text.body()))));
            }
        }
        groups.values().stream()
                .filter(group -> !documented.has(group.key()))
                .filter(group -> claim(group).flatMap(Claim::alert).isEmpty())
                .forEach(group -> entries.add(entry(
                        claim(group).map(Claim::service).orElse(group.key().service()),
                        shared(group, claim(group).flatMap(Claim::section)))));
        return entries;
    }

    private Optional<Claim> claim(RuleGroup group) {
        return Optional.ofNullable(claims.get(group.key()));
    }

    /** The alert of rules that share a text with others. */
    private Alert shared(RuleGroup group, Optional<Section> text) {
        Alert alert = AlertJoin.join(List.of(), group.rules());
        return claim(group)
                .map(claim -> AlertJoin.explained(alert, text, claim))
                .orElse(alert);
    }

    private static Entry<Alert> entry(String service, Alert alert) {
        return new Entry<>("", service, "", alert);
    }

    private static List<Entry<Alert>> numbered(List<Entry<Alert>> entries) {
        Ids ids = new Ids();
        return entries.stream()
                .sorted(Comparator.comparing((Entry<Alert> entry) -> entry.service())
                        .thenComparing(entry -> entry.fact().span())
                        .thenComparing(entry -> entry.fact().name()))
                .map(entry -> {
                    String name = entry.fact().name();
                    return ids.entry(
                            "alert",
                            entry.service(),
                            Names.slug(name),
                            suffix -> Urls.alert(
                                    entry.service(), Names.camel(entry.fact().signal()) + suffix),
                            entry.fact());
                })
                .toList();
    }
}
