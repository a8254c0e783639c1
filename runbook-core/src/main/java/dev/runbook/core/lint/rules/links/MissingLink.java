package dev.runbook.core.lint.rules.links;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Contact;
import dev.runbook.core.model.Dashboard;
import dev.runbook.core.model.Document;
import dev.runbook.core.model.Endpoint;
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
 * any dashboard. The first mention is reported; one link in any runbook of the service, or in its catalog file, is
 * enough.
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
            List<Document> documents = service.runbooks().stream()
                    .map(runbook -> runbook.fact().document())
                    .toList();
            List<String> links = links(service, documents);
            for (Kind kind : KINDS) {
                if (links.stream().noneMatch(link -> kind.link().matcher(link).find())) {
                    documents.stream()
                            .flatMap(document -> mentions(document, kind))
                            .findFirst()
                            .ifPresent(span -> report(span, kind, reporter));
                }
            }
            if (links.stream().noneMatch(link -> DASHBOARD.link().matcher(link).find())) {
                service.runbooks().forEach(runbook -> monitoring(runbook.fact(), reporter));
            }
        }
    }

    /** Address and text of every link of the service's runbooks, and the addresses that its catalog file gives. */
    private static List<String> links(ServiceFacts service, List<Document> documents) {
        Stream<String> written = documents.stream()
                .flatMap(Document::allInlines)
                .filter(inline -> inline instanceof Inline.Link)
                .map(inline -> ((Inline.Link) inline).target() + " " + Inline.text(((Inline.Link) inline).children()));
        Stream<String> dashboards =
                service.facts().of(Dashboard.class).stream().map(dashboard -> "dashboard " + dashboard.url());
        Stream<String> endpoints =
                service.facts().of(Endpoint.class).stream().map(endpoint -> endpoint.name() + " " + endpoint.url());
        Stream<String> contacts = service.facts().of(Contact.class).stream()
                .filter(contact -> contact.kind() == Contact.Kind.URL)
                .map(contact -> contact.role() + " " + contact.value());
        return Stream.of(written, dashboards, endpoints, contacts)
                .flatMap(links -> links)
                .toList();
    }

    private static Stream<Span> mentions(Document document, Kind kind) {
        return document.allBlocks()
                .filter(block -> !(block instanceof Block.Heading))
                .flatMap(Walk::ownInlines)
                .flatMap(Walk::inlines)
                .filter(inline -> inline instanceof Inline.Text)
                .flatMap(inline -> found(document, kind, inline.span()));
    }

    private static void report(Span span, Kind kind, Reporter reporter) {
        reporter.report(
                span,
                "The runbook names " + kind.name()
                        + ", and no runbook of the service links to it: the reader has to search.",
                "Make it a link, here or once in `service.yaml`.");
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
