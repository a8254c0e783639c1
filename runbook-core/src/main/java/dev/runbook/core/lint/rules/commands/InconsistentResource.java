package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;

/**
 * One thing under two names in the commands of a service: a workload spelled in two ways or written in two forms, and a
 * database that is a host here and a container there.
 */
public final class InconsistentResource implements CatalogRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        for (ServiceFacts service : context.graph().services()) {
            NearNames.check(service, context, reporter);
            ResourceForms.check(service, context, reporter);
            HostOrContainer.check(service, context, reporter);
        }
    }
}
