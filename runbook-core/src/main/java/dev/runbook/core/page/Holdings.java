package dev.runbook.core.page;

import static java.util.stream.Collectors.groupingBy;

import dev.runbook.core.link.Graph;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Checklist;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Facts;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one service has.
 *
 * @param said all that its files say
 * @param alerts most urgent first
 */
record Holdings(ServiceFacts said, List<Entry<Alert>> alerts, List<Entry<Checklist>> checklists) {
    static final Comparator<Entry<Alert>> BY_URGENCY = Comparator.comparing(
                    (Entry<Alert> alert) -> Chip.urgency(alert.fact().severity()))
            .thenComparing(Entry::id);

    /** For a service of which nothing else is known. */
    static Holdings none(String service) {
        ServiceFacts nothing =
                new ServiceFacts(service, List.of(), List.of(), List.of(), List.of(), List.of(), Facts.NONE);
        return new Holdings(nothing, List.of(), List.of());
    }

    static Map<String, Holdings> of(Graph graph) {
        Map<String, List<Entry<Checklist>>> checklists =
                graph.catalog().checklists().stream().collect(groupingBy(Entry::service));
        Map<String, Holdings> holdings = new HashMap<>();
        for (ServiceFacts said : graph.services()) {
            holdings.put(
                    said.service(),
                    new Holdings(
                            said,
                            said.alerts().stream().sorted(BY_URGENCY).toList(),
                            checklists.getOrDefault(said.service(), List.of())));
        }
        return holdings;
    }
}
