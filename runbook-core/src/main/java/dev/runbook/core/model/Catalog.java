package dev.runbook.core.model;

import java.util.List;
import java.util.Map;

/**
 * All that all files say, with ids and URLs; every list is sorted by id, or by place where there is no id.
 *
 * @param thresholds each with the id of its metric as the entry's id
 * @param serviceOf the service's id of each file
 * @param facts every fact that is no entry (commands, contacts, targets, ...), by kind
 */
public record Catalog(
        List<Entry<Service>> services,
        List<Entry<Runbook>> runbooks,
        List<Entry<Alert>> alerts,
        List<Entry<Metric>> metrics,
        List<Entry<Threshold>> thresholds,
        List<Entry<Procedure>> procedures,
        List<Entry<Checklist>> checklists,
        Map<String, String> serviceOf,
        Facts facts) {
    public Catalog {
        services = List.copyOf(services);
        runbooks = List.copyOf(runbooks);
        alerts = List.copyOf(alerts);
        metrics = List.copyOf(metrics);
        thresholds = List.copyOf(thresholds);
        procedures = List.copyOf(procedures);
        checklists = List.copyOf(checklists);
        serviceOf = Map.copyOf(serviceOf);
    }
}
