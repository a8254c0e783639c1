package dev.runbook.core.lint.rules.links;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Dashboard;
import dev.runbook.core.model.Document;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Metric;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Walk;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page that is named and not linked: the status page, the on-call schedule, a dashboard; or a section of metrics without
 * any dashboard. The first mention is reported; one link anywhere in the runbook is enough.
 */
public final class MissingLink implements CatalogRule {
    private static final Pattern MONITORING = Pattern.compile("(?i)\\b(?:monitoring|metrics|observability)\\b");

    /** What is named in running text, and the words in a link that would be it; the page of a third party is not ours. */
    private record Kind(String name, Pattern mention, Pattern link) {}

    private static final Kind DASHBOARD = new Kind(
            "the dashboard",
            Pattern.compile("(?i)\\b(?:open|see|check|go to|look at|review|consult)\\b[^.;:]{0,40}?\\bdashboards?\\b"),
            Pattern.compile("(?i)dashboard|grafana|kibana|datadog|newrelic|cloudwatch|/d/|sentry|prometheus"));
    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "the status page",
                    Pattern.compile("(?i)(?<!\\b(?:its|their) )(?<!['\u2019]s )\\bstatus ?page\\b"),
                    Pattern.compile("(?i)status")),
            new Kind(
                    "the on-call schedule",
                    Pattern.compile("(?i)\\b(?:on-?call|pagerduty|opsgenie) (?:rotation|schedule|rota)\\b"),
                    Pattern.compile("(?i)on-?call|pagerduty|opsgenie|schedule|rota")),
            DASHBOARD);

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        for (ServiceFacts service : context.graph().services()) {
            boolean known = !service.facts().of(Dashboard.class).isEmpty();
            service.runbooks().forEach(runbook -> check(runbook.fact(), known, reporter));
        }
    }

    private static void check(Runbook runbook, boolean dashboardKnown, Reporter reporter) {
        Document document = runbook.document();
        List<String> links = document.allInlines()
                .filter(inline -> inline instanceof Inline.Link)
                .map(inline -> ((Inline.Link) inline).target() + " " + Inline.text(((Inline.Link) inline).children()))
                .toList();
        for (Kind kind : KINDS) {
            boolean linked =
                    links.stream().anyMatch(link -> kind.link().matcher(link).find());
            if (!linked && !(dashboardKnown && kind.equals(DASHBOARD))) {
                mention(document, kind, reporter);
            }
        }
        if (!dashboardKnown
                && links.stream()
                        .noneMatch(link -> DASHBOARD.link().matcher(link).find())) {
            monitoring(runbook, reporter);
        }
    }

    private static void mention(Document document, Kind kind, Reporter reporter) {
        document.allBlocks()
                .filter(block -> !(block instanceof Block.Heading))
                .flatMap(Walk::ownInlines)
                .flatMap(Walk::inlines)
                .filter(inline -> inline instanceof Inline.Text)
                .flatMap(inline -> found(document, kind, inline.span()))
                .findFirst()
                .ifPresent(span -> reporter.report(
                        span,
                        "The runbook names " + kind.name()
                                + " and does not link to it: the reader has to search for it.",
                        "Make it a link."));
    }

    private static Stream<Span> found(Document document, Kind kind, Span text) {
        Matcher matcher = kind.mention().matcher(document.source().text(text));
        return matcher.find()
                ? Stream.of(document.source().span(text.start() + matcher.start(), text.start() + matcher.end()))
                : Stream.empty();
    }

    /** The outermost section about monitoring that lists metrics. */
    private static void monitoring(Runbook runbook, Reporter reporter) {
        runbook.document()
                .sections()
                .filter(section -> MONITORING.matcher(section.title()).find())
                .filter(section -> runbook.facts().of(Metric.class).stream()
                                .filter(metric -> section.span().contains(metric.span()))
                                .count()
                        >= 2)
                .findFirst()
                .flatMap(section -> section.heading())
                .ifPresent(heading -> reporter.report(
                        heading.span(),
                        "`" + heading.text()
                                + "` lists metrics and links to no dashboard: nobody can look at them from here.",
                        "Link to the dashboard that shows them."));
    }
}
