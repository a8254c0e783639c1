package dev.runbook.core.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.runbook.core.link.AlertCoverage;
import dev.runbook.core.link.Aspect;
import dev.runbook.core.link.Coverage;
import dev.runbook.core.link.Share;
import dev.runbook.core.link.Tally;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How much of what is watched is looked after: sums for each service, and a map of which alert lacks what.
 *
 * @param aspects the heads of an alert's columns
 * @param total the last line of the sums
 * @param map the alerts of each service, those that lack most first
 * @param more how many alerts are left out of the map
 */
public record CoveragePage(
        List<String> aspects, List<ServiceRow> services, ServiceRow total, List<MapPart> map, int more)
        implements Page {
    static final String URL = "coverage/";
    private static final int MOST = 1000;

    /**
     * A share as it is shown.
     *
     * @param percent nothing where there is nothing to count
     * @param level how good it is: {@code none}, {@code few}, {@code most}, {@code all}; empty where there is no percentage
     */
    public record Cell(int have, int of, Optional<Integer> percent, String level) {
        static Cell of(Share share) {
            Optional<Integer> percent = share.percent().stream().boxed().findFirst();
            return new Cell(
                    share.have(), share.of(), percent, percent.map(Cell::level).orElse(""));
        }

        private static String level(int percent) {
            if (percent == 0) {
                return "none";
            }
            return percent == 100 ? "all" : percent < 50 ? "few" : "most";
        }
    }

    /**
     * The sums of a service.
     *
     * @param alerts one for each aspect of alerts
     * @param rest those of metrics and runbooks
     */
    public record ServiceRow(Ref service, Cell figure, int count, List<Cell> alerts, List<Cell> rest) {
        static ServiceRow of(Ref service, Tally tally) {
            return new ServiceRow(
                    service,
                    Cell.of(tally.alerts()),
                    tally.count(Aspect.Kind.ALERT),
                    cells(tally, Aspect.Kind.ALERT),
                    Stream.concat(cells(tally, Aspect.Kind.METRIC).stream(), cells(tally, Aspect.Kind.RUNBOOK).stream())
                            .toList());
        }

        private static List<Cell> cells(Tally tally, Aspect.Kind kind) {
            return kind.aspects().stream().map(tally::share).map(Cell::of).toList();
        }
    }

    /** The alerts of a service. */
    public record MapPart(Ref service, List<MapRow> alerts) {}

    /**
     * An alert.
     *
     * @param has one answer for each aspect
     */
    public record MapRow(Ref alert, Optional<Chip> severity, List<Boolean> has) {
        static MapRow of(AlertCoverage coverage) {
            return new MapRow(
                    Ref.to(coverage.alert()),
                    Chip.of(coverage.alert().fact().severity()),
                    Aspect.Kind.ALERT.aspects().stream()
                            .map(coverage.has()::contains)
                            .toList());
        }
    }

    static Stream<PlannedPage> plan(Edition edition) {
        return Stream.of(new PlannedPage(URL, () -> of(edition)));
    }

    private static CoveragePage of(Edition edition) {
        Coverage coverage = edition.coverage();
        List<AlertCoverage> shown = coverage.alerts().stream()
                .sorted(AlertCoverage.BARE_FIRST)
                .limit(MOST)
                .toList();
        return new CoveragePage(
                Aspect.Kind.ALERT.aspects().stream().map(Aspect::title).toList(),
                coverage.services().stream()
                        .map(service -> ServiceRow.of(Ref.to(service.service()), service.tally()))
                        .toList(),
                ServiceRow.of(Ref.of("All services", ""), coverage.total()),
                map(edition, shown),
                coverage.alerts().size() - shown.size());
    }

    private static List<MapPart> map(Edition edition, List<AlertCoverage> alerts) {
        return alerts.stream()
                .collect(groupingBy(alert -> alert.alert().service(), TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(part -> new MapPart(
                        edition.service(part.getKey()).orElse(Ref.of(part.getKey(), "")),
                        part.getValue().stream().map(MapRow::of).toList()))
                .toList();
    }

    @Override
    public String kind() {
        return "coverage";
    }

    @Override
    public String url() {
        return URL;
    }

    @Override
    public String title() {
        return "Coverage";
    }
}
