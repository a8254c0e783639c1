package dev.runbook.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The five systems in {@code content}: no fact or figure of the old runbooks is lost, and nothing is left to mend. */
class ContentFactsTest {
    private static final Path CONTENT = Path.of("..", "content");
    private static final Analysis ANALYSIS = analysis();

    @TestFactory
    Stream<DynamicTest> noFactIsLost() throws IOException {
        return seeds().entrySet().stream()
                .flatMap(system -> map(system.getValue()).entrySet().stream()
                        .map(kind -> DynamicTest.dynamicTest(
                                system.getKey() + ": " + kind.getKey(),
                                () -> assertThat(lost(system.getKey(), kind.getKey(), kind.getValue()))
                                        .isEmpty())));
    }

    @Test
    void aLostFactIsTold() {
        assertThat(lost("helpdesk", "alerts", List.of(Map.of("name", "Application Down", "severity", "Low"))))
                .singleElement()
                .asString()
                .contains("helpdesk", "Application Down", "severity: Low");
    }

    @Test
    void nothingIsLeftToMend() {
        assertThat(ANALYSIS.findings().stream()
                        .map(Finding::diagnostic)
                        .filter(found -> found.severity() != Severity.INFO)
                        .map(found -> found.span() + " " + found.rule() + ": " + found.message()))
                .isEmpty();
    }

    private static List<String> lost(String system, String kind, Object facts) {
        List<Map<String, String>> rows = new ContentRows(ANALYSIS, system).of(kind);
        Collection<?> all = facts instanceof Collection<?> many ? many : List.of(facts);
        return all.stream()
                .map(fact -> SeedFact.of(kind, Objects.requireNonNull(fact)))
                .flatMap(fact -> lost(fact, rows).stream())
                .map(message -> system + " lost of its " + kind + ": " + message)
                .toList();
    }

    /** A message where no row says the whole fact: what the nearest row lacks. */
    private static Optional<String> lost(SeedFact fact, List<Map<String, String>> rows) {
        Optional<Map<String, String>> nearest = rows.stream()
                .min(Comparator.comparingInt(row -> fact.missingIn(row).size()));
        if (nearest.isPresent() && fact.missingIn(nearest.get()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(fact
                + nearest.map(row -> "; lacks " + fact.missingIn(row) + " in " + shortened(row.toString()))
                        .orElse("; nothing of that kind"));
    }

    private static String shortened(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "...";
    }

    private static Map<String, Object> seeds() throws IOException {
        Object file = new YAMLMapper().readValue(Files.readString(CONTENT.resolve("seed-facts.yaml")), Object.class);
        return map(Objects.requireNonNull(map(file).get("systems")));
    }

    private static Map<String, Object> map(Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((key, part) -> map.put(Objects.toString(key), Objects.requireNonNull(part)));
        return map;
    }

    private static Analysis analysis() {
        try {
            return Runbooks.analyse(
                    Folder.read(CONTENT.resolve("src/runbooks")), LocalDate.parse("2026-11-20"), Progress.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
