package dev.runbook.core.lint.rules.people;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.RoleName;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Contact;
import dev.runbook.core.model.EscalationStep;
import java.util.List;

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
        for (EscalationStep step : service.facts().of(EscalationStep.class)) {
            boolean own = contacts.stream()
                    .anyMatch(
                            contact -> contact.span().file().equals(step.span().file())
                                    && contact.span().line() == step.span().line());
            List<String> missing = own
                    ? List.of()
                    : RoleName.in(step.who()).stream()
                            .filter(role -> contacts.stream().noneMatch(contact -> reaches(contact, role)))
                            .toList();
            if (!missing.isEmpty()) {
                reporter.report(
                        step.span(),
                        "No contact says how to reach " + String.join(" and ", missing)
                                + ": only somebody who already knows the people can take this step.",
                        "Add the number, address or rotation to the contacts, under the same name.");
            }
        }
    }

    private static boolean reaches(Contact contact, String role) {
        RoleName name = RoleName.of(role);
        boolean rotation = contact.kind() == Contact.Kind.PAGERDUTY && name.isOnCall();
        return rotation || name.meets(RoleName.of(contact.role()));
    }
}
