package dev.runbook.core.page;

import dev.runbook.core.link.EscalationChain;
import dev.runbook.core.model.Contact;
import dev.runbook.core.model.EscalationStep;
import dev.runbook.core.model.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whom to call for a service, and whom next. What two files say in the same words is shown once.
 *
 * @param chains each from the first who is called to the last
 */
public record People(List<Contact> contacts, List<List<EscalationStep>> chains) {
    public People {
        contacts = List.copyOf(contacts);
        chains = List.copyOf(chains);
    }

    static People of(Edition edition, String service) {
        Holdings holdings = edition.holdings(service);
        PublicFacts facts = new PublicFacts(edition, holdings.said().facts());
        return new People(
                contacts(facts.of(Contact.class)), chains(EscalationChain.of(holdings.said(), edition.graph())));
    }

    public boolean isEmpty() {
        return contacts.isEmpty() && chains.isEmpty();
    }

    /** A way that was never filled in is left out where another file gives one for the same role. */
    private static List<Contact> contacts(List<Contact> all) {
        Map<String, List<Contact>> byRole = new LinkedHashMap<>();
        for (Contact contact : all) {
            List<Contact> same = byRole.computeIfAbsent(Names.words(contact.role()), role -> new ArrayList<>());
            boolean known = same.stream().anyMatch(other -> other.value().equalsIgnoreCase(contact.value()));
            if (!known) {
                same.add(contact);
            }
        }
        return byRole.values().stream()
                .flatMap(same -> {
                    boolean filled = same.stream().anyMatch(contact -> !contact.placeholder());
                    return same.stream().filter(contact -> !filled || !contact.placeholder());
                })
                .toList();
    }

    /** Of chains that name the same people in the same order, what each says of the times is put together. */
    private static List<List<EscalationStep>> chains(List<EscalationChain> all) {
        Map<List<String>, List<EscalationStep>> byPeople = new LinkedHashMap<>();
        for (EscalationChain chain : all) {
            List<String> people =
                    chain.steps().stream().map(step -> Names.words(step.who())).toList();
            byPeople.merge(people, chain.steps(), People::together);
        }
        return List.copyOf(byPeople.values());
    }

    private static List<EscalationStep> together(List<EscalationStep> first, List<EscalationStep> second) {
        List<EscalationStep> merged = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            EscalationStep step = first.get(i);
            Optional<String> other = second.get(i).after();
            merged.add(new EscalationStep(
                    step.span(), step.level(), step.who(), step.after().or(() -> other)));
        }
        return merged;
    }
}
