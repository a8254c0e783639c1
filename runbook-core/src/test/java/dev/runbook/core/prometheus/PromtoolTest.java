package dev.runbook.core.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Facts;
import dev.runbook.core.model.RecordingRule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our verdict on expressions, and that of Prometheus itself: {@code valid.txt} and {@code invalid.txt} hold what Prometheus
 * 2.42 takes and refuses, {@code newer.txt} what a later version takes, with that version.
 */
class PromtoolTest {
    private static final String MISSING = "promtool is not here: install Debian's package prometheus";

    @TempDir
    Path folder;

    @Test
    void takesWhatIsValid() throws IOException {
        assertThat(lines("valid.txt"))
                .hasSizeGreaterThan(150)
                .allSatisfy(it -> assertThat(isTaken(it)).as(it).isTrue());
    }

    @Test
    void refusesWhatIsNot() throws IOException {
        assertThat(lines("invalid.txt"))
                .hasSizeGreaterThan(150)
                .allSatisfy(it -> assertThat(isTaken(it)).as(it).isFalse());
    }

    @Test
    void takesWhatIsNewer() throws IOException {
        assertThat(lines("newer.txt"))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(isTaken(it.substring(4))).as(it).isTrue());
    }

    @Test
    void promtoolSaysTheSame() throws IOException {
        assumeFalse(Promtool.isMissing(), MISSING);
        Promtool promtool = Promtool.installed();
        List<String> valid = Stream.concat(
                        lines("valid.txt").stream(),
                        lines("newer.txt").stream()
                                .filter(it -> promtool.knows(it.substring(0, 3)))
                                .map(it -> it.substring(4)))
                .toList();
        List<String> invalid = lines("invalid.txt");
        List<String> all = Stream.concat(valid.stream(), invalid.stream()).toList();
        assertThat(promtool.refused(all, folder)).containsExactlyInAnyOrderElementsOf(invalid);
    }

    @Test
    @EnabledIfSystemProperty(
            named = "runbook.corpora",
            matches = ".+",
            disabledReason = "no public rule files: give their folder as -Drunbook.corpora=DIR")
    void promtoolSaysTheSameOfPublicRules() throws IOException {
        assumeFalse(Promtool.isMissing(), MISSING);
        List<String> all;
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("runbook.corpora")))) {
            all = files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .flatMap(PromtoolTest::expressions)
                    .filter(it -> !it.isBlank() && !Template.isOne(it))
                    .distinct()
                    .toList();
        }
        List<String> ours = all.stream().filter(it -> !isTaken(it)).toList();
        assertThat(all).hasSizeGreaterThan(100);
        assertThat(Promtool.installed().refused(all, folder)).containsExactlyInAnyOrderElementsOf(ours);
    }

    private static Stream<String> expressions(Path file) {
        try {
            Facts facts = MonitoringFiles.read(new Source(file.toString(), Files.readString(file)))
                    .value();
            return Stream.concat(
                    facts.of(AlertRule.class).stream().map(AlertRule::expression),
                    facts.of(RecordingRule.class).stream().map(it -> it.query().text()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTaken(String expression) {
        return PromqlCheck.verdict(expression, expression).isEmpty();
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream in = PromtoolTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
