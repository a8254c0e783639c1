package dev.runbook.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.Progress;
import dev.runbook.core.Runbooks;
import dev.runbook.core.Sources;
import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Link;
import dev.runbook.core.model.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertClaimsTest {
    private static final String PAGE = """
            # %s

            ## Meaning

            Orders wait too long.

            ## Diagnosis

            1. Read the log: `journalctl -u shop`
            """;
    private static final String ALERTS = """
            # Shop Runbook

            ## Alert Runbooks

            ### Application Down

            1. Read the log: `journalctl -u shop`

            ### Queue Backlogs

            1. Count the jobs: `shop-queue count`

            ## Notes on the Disk

            The disk of the journal fills first. Compact it: `shop-journal compact`
            """;

    @Test
    void anAddressInTheRepositoryLeadsToThePage() {
        Entry<Alert> alert = only(graph(
                file("content/shop/slow-orders.md", PAGE.formatted("Slow Orders")),
                rules(
                        "prometheus/rules.yaml",
                        rule(
                                "OrderLatencyHigh",
                                "https://git.example.com/ops/blob/main/content/shop/slow-orders.md"))));
        assertThat(alert.id()).isEqualTo("alert:shop/slow-orders");
        assertThat(alert.url()).isEqualTo("alerts/shop/OrderLatencyHigh/");
        assertThat(alert.fact().joined()).contains("the runbook_url of its rule leads here");
        assertThat(alert.fact().rules()).extracting(AlertRule::name).containsExactly("OrderLatencyHigh");
    }

    @Test
    void anAddressOfTheSiteLeadsToTheAlert() {
        Entry<Alert> alert = named(
                "Application Down",
                graph(
                        file("runbook.yaml", "site: {url: 'https://ops.example.com/'}\n"),
                        file("shop/alerts.md", ALERTS),
                        rules(
                                "shop/rules.yaml",
                                rule("FrontendGone", "https://OPS.example.com/alerts/shop/ApplicationDown"))));
        assertThat(alert.fact().rules()).extracting(AlertRule::name).containsExactly("FrontendGone");
    }

    @Test
    void anAnchorLeadsToASectionThatIsNoAlert() {
        Graph graph = graph(
                file("shop/alerts.md", ALERTS),
                rules(
                        "shop/rules.yaml",
                        rule("JournalGrows", "https://wiki.example.com/shop/alerts#notes-on-the-disk")));
        Entry<Alert> alert = named("JournalGrows", graph);
        assertThat(alert.fact().body()).map(Section::title).contains("Notes on the Disk");
        assertThat(alert.fact().span().file()).isEqualTo("shop/rules.yaml");
        assertThat(graph.to(alert.id()))
                .filteredOn(link -> link.kind() == Link.Kind.DOCUMENTS)
                .extracting(Link::from)
                .containsExactly("runbook:shop/alerts");
    }

    @Test
    void rulesThatShareAPageStayTwoAlerts() {
        Graph graph = graph(
                file("shop/alerts/SlowOrders.md", PAGE.formatted("SlowOrders")),
                rules(
                        "prometheus/rules.yaml",
                        rule("SlowOrdersWarning", "https://git.example.com/shop/alerts/SlowOrders.md")
                                + rule("SlowOrdersCritical", "https://git.example.com/shop/alerts/SlowOrders.md")));
        assertThat(graph.catalog().alerts())
                .extracting(Entry::url)
                .containsExactly("alerts/shop/SlowOrdersWarning/", "alerts/shop/SlowOrdersCritical/");
        assertThat(graph.catalog().alerts())
                .allMatch(alert -> alert.fact().body().isPresent());
    }

    @Test
    void rulesOfOneNameAreOneAlert() {
        Entry<Alert> alert = named(
                "Application Down",
                graph(
                        file("shop/alerts.md", ALERTS),
                        rules("shop/rules.yaml", rule("ApplicationDown", "") + rule("ApplicationDown", ""))));
        assertThat(alert.fact().rules()).hasSize(2);
        assertThat(alert.fact().joined()).isEmpty();
    }

    @Test
    void aNameWithTheServicesIsTheServicesAlert() {
        Entry<Alert> alert = named(
                "Application Down",
                graph(file("shop/alerts.md", ALERTS), rules("prometheus/rules.yaml", rule("ShopApplicationDown", ""))));
        assertThat(alert.fact().joined()).contains("the names differ only by the service's");
        assertThat(alert.fact().confidence()).isEqualTo(Confidence.LIKELY);
        assertThat(alert.url()).isEqualTo("alerts/shop/ShopApplicationDown/");
    }

    @Test
    void aPluralIsAGuess() {
        Entry<Alert> alert = named(
                "Queue Backlogs",
                graph(file("shop/alerts.md", ALERTS), rules("prometheus/rules.yaml", rule("QueueBacklog", ""))));
        assertThat(alert.fact().joined()).contains("the names differ only by a letter");
        assertThat(alert.fact().confidence()).isEqualTo(Confidence.GUESS);
    }

    @Test
    void aGuessNeverMergesTwoAlertsThatBothHaveTheirRule() {
        Graph graph = graph(
                file("shop/alerts.md", ALERTS),
                rules("shop/rules.yaml", rule("QueueBacklog", "") + rule("QueueBacklogs", "")));
        assertThat(graph.catalog().alerts())
                .extracting(alert -> alert.fact().name())
                .containsExactlyInAnyOrder("Application Down", "Queue Backlogs", "QueueBacklog");
    }

    @Test
    void theLabelOfARuleSaysWhoseAlertItIs() {
        String ofBank = rule("ApplicationDown", "").replace("{severity: page", "{severity: page, service: bank");
        Graph graph = graph(
                file("shop/alerts.md", ALERTS),
                file("bank/alerts.md", ALERTS.replace("Shop", "Bank")),
                rules("prometheus/rules.yaml", ofBank));
        assertThat(graph.catalog().alerts())
                .filteredOn(alert -> !alert.fact().rules().isEmpty())
                .extracting(Entry::id)
                .containsExactly("alert:bank/application-down");
    }

    @Test
    void theOrderOfFilesDoesNotMatter() {
        List<Source> files = new ArrayList<>(List.of(
                file("shop/alerts.md", ALERTS),
                file("shop/alerts/SlowOrders.md", PAGE.formatted("SlowOrders")),
                rules("a/rules.yaml", rule("ShopApplicationDown", "") + rule("QueueBacklog", "")),
                rules("b/rules.yaml", rule("SlowOrdersNow", "https://git.example.com/shop/alerts/SlowOrders.md"))));
        List<Entry<Alert>> alerts =
                graph(files.toArray(Source[]::new)).catalog().alerts();
        Collections.reverse(files);
        assertThat(graph(files.toArray(Source[]::new)).catalog().alerts())
                .extracting(Entry::id)
                .containsExactlyElementsOf(alerts.stream().map(Entry::id).toList());
    }

    private static String rule(String name, String url) {
        return "      - alert: " + name + "\n        expr: up == 0\n        labels: {severity: page}\n"
                + (url.isEmpty() ? "" : "        annotations: {runbook_url: '" + url + "'}\n");
    }

    private static Source rules(String path, String rules) {
        return file(path, "groups:\n  - name: g\n    rules:\n" + rules);
    }

    private static Entry<Alert> only(Graph graph) {
        assertThat(graph.catalog().alerts()).hasSize(1);
        return graph.catalog().alerts().get(0);
    }

    private static Entry<Alert> named(String name, Graph graph) {
        return graph.catalog().alerts().stream()
                .filter(alert -> alert.fact().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Source file(String path, String text) {
        return new Source(path, text);
    }

    private static Graph graph(Source... files) {
        return Runbooks.analyse(Sources.of(List.of(files)), LocalDate.parse("2026-11-20"), Progress.SILENT)
                .context()
                .graph();
    }
}
