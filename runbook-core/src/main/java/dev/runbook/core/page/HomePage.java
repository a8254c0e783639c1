package dev.runbook.core.page;

import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Service;
import java.util.List;
import java.util.stream.Stream;

/** The first page: services, the search box, what is most urgent and what was reviewed last. */
public record HomePage(String title, List<Entry<Service>> services) implements Page {

    static Stream<PlannedPage> plan(Edition edition) {
        return Stream.of(new PlannedPage("", () -> of(edition)));
    }

    private static HomePage of(Edition edition) {
        return new HomePage(edition.config().title(), edition.graph().catalog().services());
    }

    @Override
    public String kind() {
        return "home";
    }

    @Override
    public String url() {
        return "";
    }
}
