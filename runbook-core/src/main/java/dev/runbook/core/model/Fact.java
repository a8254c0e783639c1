package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;

/** Something a runbook, catalog or rule file says. Every fact knows where. */
public sealed interface Fact
        permits Alert,
                AlertRule,
                Checklist,
                Command,
                Contact,
                Dashboard,
                Endpoint,
                EscalationStep,
                Inhibition,
                LogLocation,
                MaintenanceWindow,
                MessageTemplate,
                Metric,
                Panel,
                Procedure,
                Receiver,
                RecordingRule,
                RecoveryTarget,
                Route,
                Schedule,
                SeriesList,
                Service,
                SeverityLevel,
                Threshold {
    Span span();
}
