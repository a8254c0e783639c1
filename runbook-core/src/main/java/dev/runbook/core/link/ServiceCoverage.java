package dev.runbook.core.link;

import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Service;

/** How well the alerts, metrics and runbooks of a service are looked after. */
public record ServiceCoverage(Entry<Service> service, Tally tally) {}
