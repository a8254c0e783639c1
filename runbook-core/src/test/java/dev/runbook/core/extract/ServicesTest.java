package dev.runbook.core.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.model.Service;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServicesTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            Webshop Production Runbook,        Webshop
            Operations Guide for Ledger,       Ledger
            Ledger API \u2013 On-Call Playbook, Ledger API
            """)
    void ofTheTitle(String title, String name) {
        assertThat(name("a/b.md", "# " + title + "\n")).contains(name);
    }

    @Test
    void ofTheCommandsWhereTheTitleNamesNone() {
        assertThat(name("ops.md", "# Operations Runbook\n\n```bash\nkubectl get pods -n webshop-production\n```\n"))
                .contains("Webshop");
        assertThat(name("ops.md", "# Runbook\n\n```bash\npsql -h db -U u -d ledger -c \"SELECT 1\"\n```\n"))
                .contains("Ledger");
        assertThat(name("ops.md", "# Runbook\n\n```bash\nkubectl set image deploy/api api=webshop/api:$V\n```\n"))
                .contains("Webshop");
        assertThat(name("ops.md", "# Runbook of WebShop\n\nText.\n")).contains("WebShop");
    }

    @Test
    void ofTheFolder() {
        assertThat(name("docs/ledger/runbooks/LedgerDown.md", "# LedgerDown\n\n## Meaning\n\nx\n\n## Impact\n\ny\n"))
                .contains("ledger");
    }

    @Test
    void ofFrontMatterBeforeAllElse() {
        assertThat(name("a/b.md", "---\nservice: Till\n---\n\n# Webshop Runbook\n"))
                .contains("Till");
    }

    private static Optional<String> name(String path, String text) {
        return Excerpt.of(path, text).runbook().service().map(Service::name);
    }
}
