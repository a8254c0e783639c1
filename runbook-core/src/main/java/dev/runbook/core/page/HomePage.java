package dev.runbook.core.page;

import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Service;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The first page: the search box, the services, what is most urgent and what was reviewed last.
 *
 * @param intro the text of the source folder's own page
 */
public record HomePage(
        String title, Optional<Prose> intro, List<Tile> services, List<AlertRow> urgent, List<Reviewed> reviewed)
        implements Page {
    private static final List<String> ROOT_PAGES = List.of("index.md", "_index.md", "README.md");
    private static final int MOST_URGENT = 12;
    private static final int MOST_REVIEWED = 8;

    /** A service with the number of what it has. */
    public record Tile(
            Ref service,
            Optional<String> description,
            Optional<String> owner,
            int alerts,
            int urgent,
            int procedures,
            int runbooks) {}

    /** A runbook and the day of its last review. */
    public record Reviewed(Ref runbook, LocalDate day) {}

    static Stream<PlannedPage> plan(Edition edition) {
        return Stream.of(new PlannedPage("", () -> of(edition)));
    }

    private static HomePage of(Edition edition) {
        return new HomePage(
                edition.config().title(),
                intro(edition),
                edition.graph().catalog().services().stream()
                        .filter(service -> !isOnlyIntro(edition.holdings(service.service())))
                        .map(service -> tile(edition, service))
                        .toList(),
                edition.graph().catalog().alerts().stream()
                        .filter(alert -> isUrgent(Chip.urgency(alert.fact().severity())))
                        .sorted(Holdings.BY_URGENCY)
                        .limit(MOST_URGENT)
                        .map(alert -> AlertRow.of(edition, alert))
                        .toList(),
                reviewed(edition));
    }

    private static Optional<Prose> intro(Edition edition) {
        return ROOT_PAGES.stream()
                .flatMap(file -> edition.notes(file).stream())
                .findFirst()
                .map(notes ->
                        new Prose(RunbookPage.body(notes.runbook().fact()), 2, notes, edition, Set.of(), Map.of()));
    }

    /** Whether a service is there only because the source folder's own page must belong somewhere. */
    private static boolean isOnlyIntro(Holdings holdings) {
        return holdings.alerts().isEmpty()
                && holdings.said().procedures().isEmpty()
                && holdings.said().metrics().isEmpty()
                && holdings.said().runbooks().stream()
                        .allMatch(runbook -> ROOT_PAGES.contains(runbook.fact().file()));
    }

    private static boolean isUrgent(Urgency urgency) {
        return urgency == Urgency.CRITICAL || urgency == Urgency.HIGH;
    }

    private static Tile tile(Edition edition, Entry<Service> service) {
        Holdings holdings = edition.holdings(service.service());
        long urgent = holdings.alerts().stream()
                .filter(alert -> isUrgent(Chip.urgency(alert.fact().severity())))
                .count();
        return new Tile(
                Ref.to(service),
                service.fact().description(),
                service.fact().owner(),
                holdings.alerts().size(),
                (int) urgent,
                holdings.said().procedures().size(),
                holdings.said().runbooks().size());
    }

    private static List<Reviewed> reviewed(Edition edition) {
        return edition.graph().catalog().runbooks().stream()
                .flatMap(runbook -> day(runbook).map(day -> new Reviewed(Ref.to(runbook), day)).stream())
                .sorted(Comparator.comparing(Reviewed::day)
                        .reversed()
                        .thenComparing(reviewed -> reviewed.runbook().url()))
                .limit(MOST_REVIEWED)
                .toList();
    }

    private static Optional<LocalDate> day(Entry<Runbook> runbook) {
        return runbook.fact().frontMatter().reviewed();
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
