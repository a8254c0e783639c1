package dev.runbook.core.page;

import static java.util.stream.Collectors.groupingBy;

import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Catalog;
import dev.runbook.core.model.Checklist;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Fact;
import dev.runbook.core.model.Facts;
import dev.runbook.core.model.Metric;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Runbook;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one service has.
 *
 * @param alerts most urgent first
 * @param facts contacts, targets and the like, without commands
 */
record Holdings(
        List<Entry<Runbook>> runbooks,
        List<Entry<Alert>> alerts,
        List<Entry<Metric>> metrics,
        List<Entry<Procedure>> procedures,
        List<Entry<Checklist>> checklists,
        Facts facts) {
    static final Holdings NONE = new Holdings(List.of(), List.of(), List.of(), List.of(), List.of(), Facts.NONE);

    static final Comparator<Entry<Alert>> BY_URGENCY = Comparator.comparing(
                    (Entry<Alert> alert) -> Chip.urgency(alert.fact().severity()))
            .thenComparing(Entry::id);

    static Map<String, Holdings> of(Catalog catalog) {
        Map<String, List<Entry<Runbook>>> runbooks = byService(catalog.runbooks());
        Map<String, List<Entry<Alert>>> alerts =
                byService(catalog.alerts().stream().sorted(BY_URGENCY).toList());
        Map<String, List<Entry<Metric>>> metrics = byService(catalog.metrics());
        Map<String, List<Entry<Procedure>>> procedures = byService(catalog.procedures());
        Map<String, List<Entry<Checklist>>> checklists = byService(catalog.checklists());
        Map<String, List<Fact>> facts = catalog.facts()
                .all()
                .filter(fact -> !(fact instanceof Command))
                .collect(groupingBy(
                        fact -> catalog.serviceOf().getOrDefault(fact.span().file(), "")));
        Map<String, Holdings> holdings = new HashMap<>();
        catalog.services()
                .forEach(service -> holdings.put(
                        service.service(),
                        new Holdings(
                                runbooks.getOrDefault(service.service(), List.of()),
                                alerts.getOrDefault(service.service(), List.of()),
                                metrics.getOrDefault(service.service(), List.of()),
                                procedures.getOrDefault(service.service(), List.of()),
                                checklists.getOrDefault(service.service(), List.of()),
                                Facts.of(facts.getOrDefault(service.service(), List.of()).stream()))));
        return holdings;
    }

    private static <T> Map<String, List<Entry<T>>> byService(List<Entry<T>> entries) {
        return entries.stream().collect(groupingBy(Entry::service));
    }
}
