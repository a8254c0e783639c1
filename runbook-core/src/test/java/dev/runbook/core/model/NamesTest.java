package dev.runbook.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "KubeAPIDown, kube api down",
        "Kube API down!, kube api down",
        "etcdGRPCRequestsSlow, etcd grpc requests slow",
        "Application Down, application down",
        "'High CPU/Memory Usage', high cpu memory usage",
        "Error Rate (5xx), error rate 5xx",
        "manage APIs, manage apis",
        "node_filesystem_free, node filesystem free",
    })
    void namesThatDifferOnlyInSpellingHaveTheSameWords(String name, String words) {
        assertThat(Names.words(name)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "Kubernetes Rollback, kubernetes-rollback",
        "Déploiement à chaud, deploiement-a-chaud",
        "p95 > 2s, p95-2s",
    })
    void aSlugIsLowerCaseAndPlain(String name, String slug) {
        assertThat(Names.slug(name)).isEqualTo(slug);
    }

    @Test
    void aNameWithoutALatinLetterStillHasASlugOfItsOwn() {
        assertThat(Names.slug("障害")).matches("[a-z0-9-]+").isNotEqualTo(Names.slug("復旧"));
    }

    @ParameterizedTest
    @CsvSource({
        "Application Down, ApplicationDown",
        "ApplicationDown, ApplicationDown",
        "etcdNoLeader, etcdNoLeader",
        "high error-rate, HighErrorRate",
        "Won't Start, WonTStart",
    })
    void anAlertsAddressIsItsNameInCamelCase(String name, String camel) {
        assertThat(Names.camel(name)).isEqualTo(camel);
    }
}
