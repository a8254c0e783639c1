package dev.runbook.core.lint.rules.people;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.link.RoleName;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Contact;
import dev.runbook.core.model.EscalationStep;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An escalation names somebody whom no contact of the service says how to reach. */
public final class ContactMissing implements CatalogRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        context.graph().services().forEach(service -> check(service, reporter));
    }

    private static void check(ServiceFacts service, Reporter reporter) {
        List<Contact> contacts = service.facts().of(Contact.class);
        Set<RoleName> known =
                contacts.stream().map(contact -> RoleName.of(contact.role())).collect(Collectors.toSet());
        boolean pager = contacts.stream().anyMatch(contact -> contact.kind() == Contact.Kind.PAGERDUTY);
        Set<String> lines =
                contacts.stream().map(contact -> line(contact.span())).collect(Collectors.toSet());
        for (EscalationStep step : service.facts().of(EscalationStep.class)) {
            List<String> missing = RoleName.in(step.who()).stream()
                    .filter(role -> !isKnown(RoleName.of(role), known, pager))
                    .toList();
            if (!missing.isEmpty() && !lines.contains(line(step.span()))) {
                reporter.report(
                        step.span(),
                        "No contact says how to reach " + String.join(" and ", missing)
                                + ": only somebody who already knows the people can take this step.",
                        "Add the number, address or rotation to the contacts, under the same name.");
            }
        }
    }

    private static boolean isKnown(RoleName role, Set<RoleName> known, boolean pager) {
        return (pager && role.isOnCall()) || known.stream().anyMatch(role::meets);
    }

    private static String line(Span span) {
        return span.file() + ":" + span.line();
    }
}
