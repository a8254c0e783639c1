package dev.runbook.core.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.runbook.core.Progress;
import dev.runbook.core.Runbooks;
import dev.runbook.core.Sources;
import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Link;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkerTest {
    private static final String RULES = """
            groups:
              - name: shop
                rules:
                  - alert: CheckoutErrors
                    expr: 100 * shop_errors / shop_requests > 5
                    for: 10m
                    labels: {severity: critical}
            """;
    private static final String ALERTS = """
            # Shop Runbook

            ## Alert Runbooks

            ### Checkout Errors

            **Alert**: Error rate > 5% for 10 minutes

            1. Read the log: `journalctl -u shop --since "10 min ago"`
            2. If a release came before, do the Emergency Rollback.
            """;
    private static final String DEPLOY = """
            # Shop Deployment

            ## Emergency Rollback

            1. Go back: `./rollback.sh previous`
            2. Verify: `curl -f https://shop.example/health`

            ## Standard Deployment

            1. Deploy: `./deploy.sh`
            2. Verify: `curl -f https://shop.example/health`
            3. If it fails, follow [the rollback](deploy.md#emergency-rollback).
            """;

    @Test
    void anAlertOfATextAndItsRuleAreOne() {
        Graph graph = graph(file("shop/alerts.md", ALERTS), file("shop/rules.yaml", RULES));
        assertThat(graph.catalog().alerts()).hasSize(1);
        Entry<Alert> alert = graph.catalog().alerts().get(0);
        assertThat(alert.id()).isEqualTo("alert:shop/checkout-errors");
        assertThat(alert.url()).isEqualTo("alerts/shop/CheckoutErrors/");
        assertThat(alert.fact().severity()).contains("critical");
        assertThat(alert.fact().rules()).hasSize(1);
        assertThat(alert.fact().span().file()).isEqualTo("shop/alerts.md");
    }

    @Test
    void aRuleJoinsTheOnlyServiceThatDocumentsItsAlert() {
        Graph graph = graph(file("shop/alerts.md", ALERTS), file("prometheus/rules.yaml", RULES));
        assertThat(graph.catalog().alerts()).extracting(Entry::id).containsExactly("alert:shop/checkout-errors");
    }

    @Test
    void theProcedureInAnAlertsTextAnswersItForCertain() {
        Graph graph = graph(file("shop/alerts.md", ALERTS));
        assertThat(links(graph, Link.Kind.ANSWERS)).anySatisfy(link -> {
            assertThat(link.from()).isEqualTo("procedure:shop/checkout-errors");
            assertThat(link.to()).isEqualTo("alert:shop/checkout-errors");
            assertThat(link.confidence()).isEqualTo(Confidence.CERTAIN);
        });
    }

    @Test
    void anAlertMeasuresTheMetricOfItsThreshold() {
        Graph graph = graph(file("shop/alerts.md", ALERTS));
        assertThat(links(graph, Link.Kind.MEASURES))
                .extracting(Link::from, Link::to)
                .contains(tuple("alert:shop/checkout-errors", "metric:shop/error-rate"));
    }

    @Test
    void aNameInPlainTextIsAMention() {
        Graph graph = graph(file("shop/alerts.md", ALERTS), file("shop/deploy.md", DEPLOY));
        assertThat(graph.to("procedure:shop/emergency-rollback"))
                .filteredOn(link -> link.kind() == Link.Kind.MENTIONS)
                .extracting(Link::span)
                .extracting(span -> span.file() + ":" + span.line())
                .contains("shop/alerts.md:10", "shop/deploy.md:12");
    }

    @Test
    void aProcedureThatNamesARollbackIsRolledBackByIt() {
        Graph graph = graph(file("shop/deploy.md", DEPLOY));
        assertThat(graph.from("procedure:shop/emergency-rollback"))
                .filteredOn(link -> link.kind() == Link.Kind.ROLLS_BACK)
                .extracting(Link::to)
                .containsExactly("procedure:shop/standard-deployment");
    }

    @Test
    void anIncidentIsNotRolledBackByTheRollbackThatItCallsFor() {
        Graph graph = graph(file("shop/alerts.md", ALERTS), file("shop/deploy.md", DEPLOY));
        assertThat(graph.from("procedure:shop/emergency-rollback"))
                .filteredOn(link -> link.kind() == Link.Kind.ROLLS_BACK)
                .extracting(Link::to)
                .containsExactly("procedure:shop/standard-deployment");
    }

    @Test
    void aProcedureForTheAlertOfOneMetricDoesNotAnswerAnother() {
        Graph graph = graph(file("shop/alerts.md", """
                # Shop Alerts

                ## Slow Frontend Response Times

                **Alert**: Page Load Time > 2 s for 10m

                1. Read the log: `journalctl -u shop`

                ## Slow API Response Times

                **Alert**: API Response Time > 1 s for 10m

                1. Read the log: `journalctl -u api`
                """));
        assertThat(graph.to("metric:shop/api-response-time"))
                .filteredOn(link -> link.kind() == Link.Kind.ANSWERS)
                .extracting(Link::from)
                .containsExactly("procedure:shop/slow-api-response-times");
    }

    @Test
    void thePageOfTheSourceFolderIsNoServiceOfItsName() {
        Graph graph = graph(
                file("index.md", "# Operations Runbooks\n\nType the name of the alert.\n"),
                file("shop/deploy.md", DEPLOY));
        assertThat(graph.catalog().services()).extracting(Entry::id).containsExactly("service:general", "service:shop");
    }

    @Test
    void aFileThatSaysNothingIsNoServiceAndYetATargetOfLinks() {
        Graph graph = graph(
                file("a/alerts.md", ALERTS), file("b/compose.yaml", "services: {}"), file("c/x.json", "{\"a\": 1}"));

        assertThat(graph.catalog().services()).hasSize(1);
        assertThat(graph.targets().resolve("a/alerts.md", "../b/compose.yaml"))
                .isEqualTo(new Target.File("b/compose.yaml"));
    }

    @Test
    void equalTitlesOfTwoServicesNeverCollide() {
        Graph graph = graph(
                file("a/service.yaml", "name: A\n"),
                file("b/service.yaml", "name: B\n"),
                file("a/deploy.md", DEPLOY),
                file("b/deploy.md", DEPLOY));
        assertThat(graph.catalog().procedures())
                .extracting(Entry::id)
                .containsExactlyInAnyOrder(
                        "procedure:a/emergency-rollback",
                        "procedure:a/standard-deployment",
                        "procedure:b/emergency-rollback",
                        "procedure:b/standard-deployment");
        assertThat(graph.to("procedure:b/emergency-rollback"))
                .extracting(Link::from)
                .noneMatch(from -> from.contains(":a/"));
    }

    private static List<Link> links(Graph graph, Link.Kind kind) {
        return graph.links().stream().filter(link -> link.kind() == kind).toList();
    }

    private static Source file(String path, String text) {
        return new Source(path, text);
    }

    private static Graph graph(Source... files) {
        return Runbooks.analyse(Sources.of(Arrays.asList(files)), LocalDate.parse("2026-11-20"), Progress.SILENT)
                .context()
                .graph();
    }
}
