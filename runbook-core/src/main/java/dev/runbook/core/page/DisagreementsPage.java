package dev.runbook.core.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Related;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Finding;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where two sources say different things, side by side.
 *
 * @param count of all disagreements
 * @param more how many of them are left out
 * @param documented how many alerts the documents describe
 * @param ruled how many alerting rules were read
 */
public record DisagreementsPage(int count, int more, List<Group> groups, long documented, long ruled) implements Page {
    static final String URL = "disagreements/";
    private static final int MOST = 500;
    private static final int MOST_SIDES = 3;

    /** The disagreements of a service, worst first. */
    public record Group(Ref service, List<Row> rows) {}

    /** A disagreement and what each side says. */
    public record Row(FindingRow finding, List<Side> sides) {}

    /**
     * One side.
     *
     * @param who such as {@code The rule}
     * @param quote its own words; empty where they are not kept
     * @param note what the finding adds; empty for nothing
     */
    public record Side(String who, String quote, String note, Ref place) {}

    static Stream<PlannedPage> plan(Edition edition) {
        return Stream.of(new PlannedPage(URL, () -> of(edition)));
    }

    private static DisagreementsPage of(Edition edition) {
        List<Finding> all = edition.disagreements().all();
        List<Finding> shown = all.subList(0, Math.min(MOST, all.size()));
        Quotes quotes = new Quotes(edition);
        Map<String, String> services = edition.graph().catalog().serviceOf();
        Map<String, List<Finding>> byService = shown.stream()
                .collect(groupingBy(
                        finding -> services.getOrDefault(
                                finding.diagnostic().span().file(), ""),
                        TreeMap::new,
                        toList()));
        List<Group> groups = new ArrayList<>();
        byService.forEach((service, findings) -> groups.add(new Group(
                edition.service(service).orElse(Ref.of("Elsewhere", "")),
                findings.stream().map(finding -> row(edition, quotes, finding)).toList())));
        List<Entry<Alert>> alerts = edition.graph().catalog().alerts();
        return new DisagreementsPage(
                all.size(),
                all.size() - shown.size(),
                groups,
                alerts.stream().filter(DisagreementsPage::isDocumented).count(),
                alerts.stream().mapToLong(alert -> alert.fact().rules().size()).sum());
    }

    private static boolean isDocumented(Entry<Alert> alert) {
        return alert.fact().rules().stream()
                .noneMatch(rule -> rule.span().equals(alert.fact().span()));
    }

    private static Row row(Edition edition, Quotes quotes, Finding finding) {
        Diagnostic diagnostic = finding.diagnostic();
        List<Side> sides = new ArrayList<>();
        sides.add(side(edition, quotes.who(diagnostic.span()), quotes, diagnostic.span(), ""));
        for (Related related : diagnostic.related().stream().limit(MOST_SIDES).toList()) {
            sides.add(side(edition, quotes.who(related.span()), quotes, related.span(), related.message()));
        }
        boolean alike = sides.stream().map(Side::who).distinct().count() == 1;
        if (alike && sides.size() > 1) {
            sides.replaceAll(side -> new Side("Another place", side.quote(), side.note(), side.place()));
            sides.set(0, side(edition, "One place", quotes, diagnostic.span(), ""));
        }
        sides.sort(Comparator.comparing(side -> !side.who().equals("The runbook")));
        return new Row(FindingRow.of(edition, finding), sides);
    }

    private static Side side(Edition edition, String who, Quotes quotes, Span place, String note) {
        return new Side(who, quotes.at(place), note, edition.source(place));
    }

    @Override
    public String kind() {
        return "disagreements";
    }

    @Override
    public String url() {
        return URL;
    }

    @Override
    public String title() {
        return "Disagreements";
    }
}
