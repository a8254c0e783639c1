package dev.runbook.core.page;

import static java.util.stream.Collectors.groupingBy;

import dev.runbook.core.link.Urls;
import dev.runbook.core.model.Contact;
import dev.runbook.core.model.Dashboard;
import dev.runbook.core.model.Endpoint;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.LogLocation;
import dev.runbook.core.model.MaintenanceWindow;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.RecoveryTarget;
import dev.runbook.core.model.Schedule;
import dev.runbook.core.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that is known of a service.
 *
 * @param procedures by kind
 */
public record ServicePage(
        Entry<Service> entry,
        List<AlertRow> alerts,
        List<MetricRow> metrics,
        List<Relation> procedures,
        List<Ref> checklists,
        List<Ref> runbooks,
        People people,
        List<RecoveryTarget> targets,
        List<Board> dashboards,
        List<Endpoint> endpoints,
        List<LogLocation> logs,
        List<MaintenanceWindow> windows,
        List<Schedule> schedules,
        Ref commands,
        List<Detail> details)
        implements Page {

    /**
     * A dashboard that the service's texts name.
     *
     * @param shows what is on it, where its file lies beside the runbooks
     */
    public record Board(String name, String url, Optional<String> shows) {}

    /** A metric and its limits, such as {@code critical > 2 s}. */
    public record MetricRow(Ref metric, List<String> limits) {}

    static Stream<PlannedPage> plan(Edition edition) {
        return edition.graph().catalog().services().stream()
                .map(service -> new PlannedPage(service.url(), () -> of(edition, service)));
    }

    private static ServicePage of(Edition edition, Entry<Service> entry) {
        Holdings holdings = edition.holdings(entry.service());
        PublicFacts facts = new PublicFacts(edition, holdings.said().facts());
        return new ServicePage(
                entry,
                holdings.alerts().stream()
                        .map(alert -> AlertRow.of(edition, alert))
                        .toList(),
                holdings.said().metrics().stream()
                        .map(metric -> new MetricRow(
                                Ref.to(metric),
                                edition.figures(metric.id()).stream()
                                        .map(figure -> figure.word() + " "
                                                + figure.threshold().limit())
                                        .distinct()
                                        .toList()))
                        .toList(),
                procedures(holdings.said().procedures()),
                holdings.checklists().stream().map(Ref::to).toList(),
                holdings.said().runbooks().stream().map(Ref::to).toList(),
                People.of(edition, entry.service()),
                facts.once(
                        RecoveryTarget.class, target -> Names.words(target.component()) + target.rto() + target.rpo()),
                facts.once(Dashboard.class, dashboard -> Names.words(dashboard.name()) + dashboard.url()).stream()
                        .map(one -> new Board(
                                one.name(), one.url(), edition.monitoring().shows(one.url())))
                        .toList(),
                facts.once(Endpoint.class, endpoint -> Names.words(endpoint.name()) + endpoint.url()),
                facts.once(LogLocation.class, log -> Names.words(log.what()) + log.where()),
                facts.once(MaintenanceWindow.class, window -> Names.words(window.name()) + window.when()),
                facts.once(Schedule.class, job -> job.expression() + job.command()),
                Ref.of("All commands of this service", Urls.commands(entry.service())),
                details(entry.fact()));
    }

    private static List<Relation> procedures(List<Entry<Procedure>> procedures) {
        return procedures.stream()
                .collect(groupingBy(
                        entry -> entry.fact().kind(), TreeMap::new, Collectors.mapping(Ref::to, Collectors.toList())))
                .entrySet()
                .stream()
                .map(kind -> new Relation(kind.getKey().word(), kind.getValue(), 0))
                .toList();
    }

    private static List<Detail> details(Service service) {
        List<Detail> details = new ArrayList<>();
        Detail.of("Owner", service.owner()).ifPresent(details::add);
        new TreeMap<>(service.commands()).forEach((name, value) -> details.add(Detail.of(words(name.key()), value)));
        return details;
    }

    /** A key as a reader expects it: {@code composeFile} is {@code Compose file}. */
    private static String words(String key) {
        String words = Names.words(key);
        return words.isEmpty() ? key : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    @Override
    public String kind() {
        return "service";
    }

    @Override
    public String url() {
        return entry.url();
    }

    @Override
    public String title() {
        return entry.fact().name();
    }

    @Override
    public Optional<String> service() {
        return Optional.of(entry.service());
    }

    @Override
    public List<Anchor> headings() {
        List<Anchor> headings = new ArrayList<>();
        add(headings, "Alerts", true);
        add(headings, "Procedures", !procedures.isEmpty());
        add(headings, "Checklists", !checklists.isEmpty());
        add(headings, "Contacts", !people.contacts().isEmpty());
        add(headings, "Escalation", !people.chains().isEmpty());
        add(headings, "Metrics", !metrics.isEmpty());
        add(headings, "Recovery targets", !targets.isEmpty());
        add(headings, "Dashboards", !dashboards.isEmpty());
        add(headings, "Endpoints", !endpoints.isEmpty());
        add(headings, "Logs", !logs.isEmpty());
        add(headings, "Maintenance windows", !windows.isEmpty());
        add(headings, "Scheduled jobs", !schedules.isEmpty());
        add(headings, "Runbooks", !runbooks.isEmpty());
        return headings;
    }

    /** The anchor is the last word of the title, as in the template. */
    private static void add(List<Anchor> headings, String title, boolean present) {
        if (present) {
            String last = title.substring(title.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
            headings.add(new Anchor(2, title, "rb-" + last));
        }
    }

    @Override
    public Optional<Searchable> search() {
        String text = entry.fact().description().orElse("");
        String roles = people.contacts().stream().map(Contact::role).collect(Collectors.joining("\n"));
        return Optional.of(new Searchable(Optional.empty(), List.of(entry.fact().id()), text + "\n" + roles));
    }
}
