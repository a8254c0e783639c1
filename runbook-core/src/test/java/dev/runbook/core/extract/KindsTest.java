package dev.runbook.core.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.model.Names;
import dev.runbook.core.model.Procedure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            Schema Migration Rollback,      rollback
            Post-mortem,                    post-incident
            DDoS on the shop,               security
            Rotate the API token,           security
            GDPR deletion,                  compliance
            Checkout Not Responding,        troubleshoot
            Backup Failures,                troubleshoot
            Queue backed up,                troubleshoot
            Nightly Backup,                 backup
            Backup & Restore,               backup
            Point-in-time recovery,         restore
            Failover to the replica,        failover
            Run Migrations,                 migration
            Hotfix Release,                 deploy
            Scale down the workers,         scale
            Cache Operations,               cache
            Quick Status Check,             healthcheck
            Query Optimization,             tuning
            Setting Up Monitoring,          setup
            Certificate Renewal,            maintenance
            Log Analysis,                   diagnostic
            Incident Process,               incident
            """)
    void ofATitle(String title, String kind) {
        assertThat(Kinds.ofWords(Names.words(title)).map(Procedure.Kind::word)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({"Production", "Database Operations", "Part two"})
    void ofATitleThatSaysNothing(String title) {
        assertThat(Kinds.ofWords(Names.words(title))).isEmpty();
    }
}
