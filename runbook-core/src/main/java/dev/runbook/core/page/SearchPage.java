package dev.runbook.core.page;

import java.util.List;
import java.util.stream.Stream;

/** The page whose script searches. */
public record SearchPage(List<Ref> services) implements Page {
    static final String URL = "search/";

    static Stream<PlannedPage> plan(Edition edition) {
        return Stream.of(new PlannedPage(
                URL,
                () -> new SearchPage(edition.graph().catalog().services().stream()
                        .map(Ref::to)
                        .toList())));
    }

    @Override
    public String kind() {
        return "search";
    }

    @Override
    public String url() {
        return URL;
    }

    @Override
    public String title() {
        return "Search";
    }
}
