package dev.runbook.core.page;

import dev.runbook.core.model.Names;
import dev.runbook.core.model.SeverityLevel;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each service's words for severity mean, and how fast to answer. */
public record SeveritiesPage(List<Group> groups) implements Page {
    static final String URL = "severities/";

    /** The levels of one service, most urgent first. */
    public record Group(Ref service, List<Row> levels) {}

    /** A level with its meaning, where the runbook says it. */
    public record Row(Chip level, SeverityLevel meaning) {}

    static Stream<PlannedPage> plan(Edition edition) {
        return Stream.of(new PlannedPage(URL, () -> of(edition)));
    }

    private static SeveritiesPage of(Edition edition) {
        return new SeveritiesPage(edition.graph().catalog().services().stream()
                .map(service -> new Group(
                        Ref.to(service),
                        levels(edition, service.service()).stream()
                                .map(level -> new Row(new Chip(level.name(), Urgency.of(level.name())), level))
                                .sorted(Comparator.comparing(row -> row.level().urgency()))
                                .toList()))
                .filter(group -> !group.levels().isEmpty())
                .toList());
    }

    /** What several files say of one level, put together. */
    private static List<SeverityLevel> levels(Edition edition, String service) {
        Map<String, SeverityLevel> byName = new LinkedHashMap<>();
        edition.holdings(service).said().facts().of(SeverityLevel.class).stream()
                .filter(SeverityLevel::defined)
                .forEach(level -> byName.merge(Names.words(level.name()), level, SeveritiesPage::together));
        return List.copyOf(byName.values());
    }

    private static SeverityLevel together(SeverityLevel first, SeverityLevel second) {
        return new SeverityLevel(
                first.span(),
                first.name(),
                first.responseTime().or(second::responseTime),
                first.description().or(second::description),
                first.escalation().or(second::escalation));
    }

    @Override
    public String kind() {
        return "severities";
    }

    @Override
    public String url() {
        return URL;
    }

    @Override
    public String title() {
        return "Severities";
    }

    @Override
    public Optional<Searchable> search() {
        String text = groups.stream()
                .flatMap(group -> group.levels().stream())
                .map(row ->
                        row.level().text() + " " + row.meaning().description().orElse(""))
                .distinct()
                .collect(Collectors.joining("\n"));
        return Optional.of(new Searchable(Optional.empty(), List.of("Severity levels", "Priorities"), text));
    }
}
