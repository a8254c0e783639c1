package dev.runbook.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigReaderTest {
    @Test
    void readsEverySetting() {
        Checked<Config> read = read("""
                site:
                  title: Our runbooks
                  url: https://runbooks.example.com
                  source: https://git.example.com/edit/
                excludes: [drafts/**, old.md]
                failOn: warning
                rules:
                  dead-link: off
                  emoji-heading: error
                reviewEvery: 6m
                minCoverage: 80
                truth: rules
                """);

        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.value())
                .isEqualTo(new Config(
                        "Our runbooks",
                        Optional.of("https://runbooks.example.com"),
                        Optional.of("https://git.example.com/edit/"),
                        List.of("drafts/**", "old.md"),
                        Optional.of(Severity.WARNING),
                        Map.of("dead-link", Config.Level.OFF, "emoji-heading", Config.Level.ERROR),
                        Period.ofMonths(6),
                        Optional.of(80),
                        Config.Truth.RULES));
    }

    @Test
    void anEmptyFileIsTheDefault() {
        assertThat(read("# nothing set\n")).isEqualTo(Checked.of(Config.DEFAULT));
    }

    @Test
    void whatIsWrongKeepsItsDefaultAndTheRestHolds() {
        Checked<Config> read = read(
                "failOn: fatal\nreviewEvery: soon\nexcludes: [a]\nrules: {x: quiet, y: info}\n" + "minCoverage: 101\n");

        assertThat(read.diagnostics()).hasSize(4).allMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
        assertThat(read.value().failOn()).isEmpty();
        assertThat(read.value().reviewEvery()).isEqualTo(Config.DEFAULT.reviewEvery());
        assertThat(read.value().minCoverage()).isEmpty();
        assertThat(read.value().excludes()).containsExactly("a");
        assertThat(read.value().rules()).isEqualTo(Map.of("y", Config.Level.INFO));
    }

    @Test
    void whatIsNoYamlIsTheDefaultWithOneFinding() {
        Checked<Config> read = read("site: [\n");

        assertThat(read.value()).isEqualTo(Config.DEFAULT);
        assertThat(read.diagnostics()).hasSize(1);
    }

    private static Checked<Config> read(String text) {
        return ConfigReader.read(new Source(ConfigReader.FILE, text));
    }
}
