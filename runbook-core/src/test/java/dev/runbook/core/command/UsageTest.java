package dev.runbook.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.model.Invocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Calls that are right stay silent; calls with a slip do not. */
class UsageTest {
    private static final double BAR = 0.9;

    @Test
    void nothingIsFoundInCallsThatAreRight() {
        List<String> found = new ArrayList<>();
        for (String line : calls()) {
            InvocationReader.read(line, i -> i)
                    .readings()
                    .forEach(reading -> reading.misuses().forEach(misuse -> found.add(line + "  ->  " + misuse)));
        }
        assertThat(calls()).hasSizeGreaterThan(300);
        assertThat(found).isEmpty();
    }

    @Test
    void plantedSlipsAreFound() {
        Slips.assertFound(calls().stream().flatMap(line -> invocations(line).stream()), BAR);
    }

    private static List<Invocation> invocations(String line) {
        return InvocationReader.read(line, i -> i).invocations();
    }

    private static List<String> calls() {
        try (InputStream in = Objects.requireNonNull(UsageTest.class.getResourceAsStream("known-good.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
