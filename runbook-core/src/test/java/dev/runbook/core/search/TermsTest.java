package dev.runbook.core.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TermsTest {
    @TestFactory
    List<DynamicTest> cutsAsTheTableSays() throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(TermsTest.class.getResourceAsStream("terms.tsv"), UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .map(line -> DynamicTest.dynamicTest(
                            line[0], () -> assertThat(terms(line[0])).isEqualTo(line[1])))
                    .toList();
        }
    }

    @Test
    void aLongTermIsCut() {
        assertThat(Terms.term("x".repeat(100))).hasSize(Terms.MAX_LENGTH);
    }

    private static String terms(String text) {
        return Terms.words(text).stream().flatMap(word -> word.terms().stream()).collect(Collectors.joining(" "));
    }
}
