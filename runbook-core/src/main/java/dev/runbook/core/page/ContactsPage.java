package dev.runbook.core.page;

import dev.runbook.core.model.EscalationStep;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is called, and who is called next, for every service. */
public record ContactsPage(List<Group> groups) implements Page {
    static final String URL = "contacts/";

    /** The people of one service. */
    public record Group(Ref service, String anchor, People people) {}

    static Stream<PlannedPage> plan(Edition edition) {
        return Stream.of(new PlannedPage(URL, () -> of(edition)));
    }

    private static ContactsPage of(Edition edition) {
        return new ContactsPage(edition.graph().catalog().services().stream()
                .flatMap(service -> group(edition, service.service()).stream())
                .toList());
    }

    /** The people of a service, where any are named. */
    static Optional<Group> group(Edition edition, String service) {
        People people = People.of(edition, service);
        return edition.service(service).filter(ref -> !people.isEmpty()).map(ref -> new Group(ref, service, people));
    }

    @Override
    public String kind() {
        return "contacts";
    }

    @Override
    public String url() {
        return URL;
    }

    @Override
    public String title() {
        return "Contacts and escalation";
    }

    @Override
    public List<Anchor> headings() {
        return groups.stream()
                .map(group -> new Anchor(2, group.service().text(), group.anchor()))
                .toList();
    }

    @Override
    public Optional<Searchable> search() {
        String text = groups.stream()
                .flatMap(group -> Stream.concat(
                        group.people().contacts().stream().map(contact -> contact.role() + " " + contact.value()),
                        group.people().chains().stream().flatMap(List::stream).map(EscalationStep::who)))
                .collect(Collectors.joining("\n"));
        return Optional.of(new Searchable(Optional.empty(), List.of("Escalation", "On-call", "Who to call"), text));
    }
}
