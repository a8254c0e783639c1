package dev.runbook.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstructionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Restart the service",
                "Then check the logs",
                "If the disk is full, delete old logs",
                "Do not restart the primary",
                "Make sure the replica is in sync",
                "You can raise the limit",
                "Backup the database",
                "Carefully re-enable the job",
                "When it is quiet: switch over",
                "Complete the outage report",
                "Complete failure analysis",
                "Complete handover",
            })
    void say(String line) {
        assertThat(Instructions.is(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Backup created",
                "Test results are green",
                "Complete outage",
                "Complete system failure",
                "Complete service outage, nobody can log in",
                "Complete loss of the primary database",
                "complete data loss or corruption",
                "Memory leaks",
                "pod priority - maybe it was evicted",
                "The service restarts by itself",
                "",
                "42",
            })
    void doNotSay(String line) {
        assertThat(Instructions.is(line)).isFalse();
    }
}
