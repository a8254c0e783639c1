package dev.runbook.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.model.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlsTest {
    @ParameterizedTest
    @CsvSource({
        "helpdesk/alerts.md, runbooks/helpdesk/alerts/",
        "helpdesk/index.md, runbooks/helpdesk/",
        "helpdesk/_index.md, runbooks/helpdesk/",
        "helpdesk/README.md, runbooks/helpdesk/",
        "index.md, runbooks/index/",
        "Getting Started.md, runbooks/Getting-Started/",
        "é#?.md, runbooks/---/",
    })
    void aRunbooksAddressFollowsItsPath(String file, String url) {
        assertThat(Urls.runbook(file)).isEqualTo(url);
    }

    @Test
    void noTwoAddressesDifferOnlyInCase() {
        Ids ids = new Ids();
        Entry<String> first = ids.entry("alert", "s", "down", suffix -> "alerts/s/Down" + suffix + "/", "a");
        Entry<String> second = ids.entry("alert", "s", "down-x", suffix -> "alerts/s/DOWN" + suffix + "/", "b");
        assertThat(first.url()).isEqualTo("alerts/s/Down/");
        assertThat(second.url()).isEqualTo("alerts/s/DOWN-2/");
    }

    @Test
    void equalNamesOfOneServiceAreNumberedAndOfTwoServicesAreNot() {
        Ids ids = new Ids();
        assertThat(ids.entry("procedure", "a", "x", s -> "a/x" + s, 1).id()).isEqualTo("procedure:a/x");
        assertThat(ids.entry("procedure", "a", "x", s -> "a/x" + s, 2).id()).isEqualTo("procedure:a/x-2");
        assertThat(ids.entry("procedure", "b", "x", s -> "b/x" + s, 3).id()).isEqualTo("procedure:b/x");
    }
}
