package dev.runbook.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.Folder;
import dev.runbook.core.Progress;
import dev.runbook.core.Runbooks;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Two public projects: which of their rules have a runbook, and which of their runbooks have no rule. */
@EnabledIfSystemProperty(
        named = "runbook.corpora",
        matches = ".+",
        disabledReason = "no public runbooks: give their folder as -Drunbook.corpora=DIR")
class CorporaJoinTest {
    @Test
    void ninetyNineOfTheRulesOfPrometheusOperatorHaveARunbook() throws IOException {
        Graph graph = graph("prometheus-operator");
        List<Entry<Alert>> raised = raised(graph);
        assertThat(raised).hasSize(125);
        assertThat(raised.stream().filter(graph::isDocumented))
                .hasSize(99)
                .allMatch(alert -> alert.fact().body().isPresent());
        assertThat(graph.catalog().alerts().stream()
                        .map(Entry::fact)
                        .filter(alert -> alert.rules().isEmpty())
                        .map(Alert::name))
                .containsExactlyInAnyOrder(
                        "KubeJobCompletion",
                        "KubeProxyDown",
                        "etcdBackendQuotaLowSpace",
                        "etcdGRPCRequestsSlow",
                        "etcdHighFsyncDurations",
                        "etcdHighNumberOfFailedGRPCRequests",
                        "etcdInsufficientMembers",
                        "etcdMembersDown",
                        "etcdNoLeader");
    }

    @Test
    void everyRuleOfCloudNativePgHasARunbook() throws IOException {
        Graph graph = graph("cloudnative-pg");
        List<Entry<Alert>> raised = raised(graph);
        assertThat(raised).hasSize(19).allMatch(graph::isDocumented);
        assertThat(raised.stream().filter(alert -> alert.fact().joined().isPresent()))
                .extracting(alert -> alert.fact().name())
                .containsExactlyInAnyOrder(
                        "CNPGClusterLogicalReplicationErrorsCritical",
                        "CNPGClusterLogicalReplicationLaggingCritical",
                        "CNPGClusterLogicalReplicationStoppedCritical",
                        "CNPGClusterPhysicalReplicationLagCritical",
                        "CNPGClusterPhysicalReplicationLagWarning");
    }

    private static List<Entry<Alert>> raised(Graph graph) {
        return graph.catalog().alerts().stream()
                .filter(alert -> !alert.fact().rules().isEmpty())
                .toList();
    }

    private static Graph graph(String corpus) throws IOException {
        return Runbooks.analyse(
                        Folder.read(Path.of(System.getProperty("runbook.corpora"), corpus)),
                        LocalDate.parse("2026-11-20"),
                        Progress.SILENT)
                .context()
                .graph();
    }
}
