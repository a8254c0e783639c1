package dev.runbook.core.extract;

import dev.runbook.core.model.Dashboard;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Walk;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Links to dashboards: below a heading that says so, or to an address of a tool that shows them. */
final class Dashboards implements Recogniser {
    private static final Pattern ADDRESS =
            Pattern.compile("grafana[^/]*/(?:d|dashboards?)/|kibana[^/]*/.*dashboards?|datadoghq\\.\\w+/dashboard"
                    + "|/d/[\\w-]{3,}|/dashboards?/[\\w-]+|cloudwatch/.*dashboards?|newrelic\\.com/.*dashboards?");

    @Override
    public Stream<Dashboard> facts(Reading reading) {
        Set<String> seen = new HashSet<>();
        return reading.topics()
                .flatMap(topic -> topic.passages().stream()
                        .flatMap(passage -> Stream.concat(
                                passage.line().stream().flatMap(line -> line.inlines().stream()),
                                passage.blocks().stream().flatMap(Walk::blocks).flatMap(Walk::ownInlines)))
                        .flatMap(Walk::inlines)
                        .filter(Inline.Link.class::isInstance)
                        .map(Inline.Link.class::cast)
                        .filter(link -> isDashboard(link, topic)))
                .filter(link -> seen.add(link.target()))
                .map(link -> new Dashboard(link.span(), Inline.text(link.children()), link.target()));
    }

    private static boolean isDashboard(Inline.Link link, Topic topic) {
        boolean web = link.target().startsWith("http://") || link.target().startsWith("https://");
        String text = Inline.text(link.children()).toLowerCase(Locale.ROOT);
        return web
                && (topic.isWithin(Theme.DASHBOARD)
                        || text.contains("dashboard")
                        || ADDRESS.matcher(link.target()).find());
    }
}
