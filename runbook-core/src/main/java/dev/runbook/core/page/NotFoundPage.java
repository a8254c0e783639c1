package dev.runbook.core.page;

import java.util.List;
import java.util.stream.Stream;

/** What a web server shows for an address that no page has. */
public record NotFoundPage(List<Ref> services) implements Page {
    static Stream<PlannedPage> plan(Edition edition) {
        return Stream.of(new PlannedPage(
                "404.html",
                () -> new NotFoundPage(edition.graph().catalog().services().stream()
                        .map(Ref::to)
                        .toList())));
    }

    @Override
    public String kind() {
        return "not-found";
    }

    @Override
    public String url() {
        return "404.html";
    }

    @Override
    public String title() {
        return "Page not found";
    }
}
