package dev.runbook.core.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bundled rule files of two public projects: every alert is found, and nothing is complained of. */
@EnabledIfSystemProperty(
        named = "runbook.corpora",
        matches = ".+",
        disabledReason = "no public rule files: give their folder as -Drunbook.corpora=DIR")
class CorporaTest {
    @ParameterizedTest
    @CsvSource({"prometheus-operator/rules, 125", "cloudnative-pg/charts, 19"})
    void everyAlertIsFound(String folder, int count) throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path file : yaml(Path.of(System.getProperty("runbook.corpora"), folder))) {
            Source source = new Source(file.toString(), Files.readString(file));
            Checked<Facts> read = MonitoringFiles.read(source);
            assertThat(read.diagnostics()).isEmpty();
            for (AlertRule rule : read.value().of(AlertRule.class)) {
                names.add(rule.name());
                RulePlaces.check(source, rule);
                assertThat(rule.severity()).as(rule.name()).isPresent();
                assertThat(rule.expression()).as(rule.name()).isNotEmpty();
            }
        }
        assertThat(names).hasSize(count).allMatch(name -> name.matches("\\w+"));
    }

    private static List<Path> yaml(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml")).toList();
        }
    }
}
