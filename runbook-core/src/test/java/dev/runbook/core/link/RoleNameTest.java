package dev.runbook.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleNameTest {
    @ParameterizedTest
    @CsvSource({
        "On-Call Engineer, Primary On-Call",
        "DBA, Database Administrator",
        "Engineering Lead, Eng Lead",
        "Platform Team, Platform Engineer",
        "Manager, Engineering Manager",
        "**CTO**, CTO (major outages)"
    })
    void onePersonUnderTwoNames(String one, String two) {
        assertThat(RoleName.of(one).meets(RoleName.of(two))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Team Lead, DevOps Team",
        "Engineering Manager, Engineering Lead",
        "Senior Engineer, On-Call Engineer",
        "CTO, VP Engineering",
        "Slack Channel, Team Lead"
    })
    void twoPeople(String one, String two) {
        assertThat(RoleName.of(one).meets(RoleName.of(two))).isFalse();
    }

    @Test
    void partsARoleFromTheNext() {
        assertThat(RoleName.in("VP Eng + CTO")).containsExactly("VP Eng", "CTO");
        assertThat(RoleName.in("Engineering lead \u2192 CTO")).containsExactly("Engineering lead", "CTO");
        assertThat(RoleName.in("Duty manager, then the CTO (at night)")).containsExactly("Duty manager", "the CTO");
    }

    @Test
    void whatNamesNobodyIsNoRole() {
        assertThat(RoleName.in("Backlog")).isEmpty();
        assertThat(RoleName.in("-")).isEmpty();
        assertThat(RoleName.in("N/A")).isEmpty();
        assertThat(RoleName.in("next business day")).isEmpty();
    }
}
