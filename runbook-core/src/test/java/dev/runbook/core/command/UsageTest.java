package dev.runbook.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.model.Invocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Calls that are right stay silent; calls with a slip do not. */
class UsageTest {
    private static final double BAR = 0.9;

    @Test
    void nothingIsFoundInCallsThatAreRight() {
        List<String> found = new ArrayList<>();
        for (String line : calls()) {
            List<Invocation> invocations = invocations(line);
            for (int i = 0; i < invocations.size(); i++) {
                Usage.misuses(invocations, i).forEach(misuse -> found.add(line + "  ->  " + misuse));
            }
        }
        assertThat(calls()).hasSizeGreaterThan(300);
        assertThat(found).isEmpty();
    }

    @Test
    void plantedSlipsAreFound() {
        Map<Slips.Kind, int[]> tally = new EnumMap<>(Slips.Kind.class);
        for (String line : calls()) {
            for (Invocation invocation : invocations(line)) {
                if (Grammars.of(invocation.program()).isPresent()) {
                    for (Slips.Slip slip : Slips.in(invocation)) {
                        boolean caught =
                                !Usage.misuses(slip.words(), false, false).isEmpty();
                        int[] counts = tally.computeIfAbsent(slip.kind(), kind -> new int[2]);
                        counts[0] += caught ? 1 : 0;
                        counts[1]++;
                    }
                }
            }
        }
        tally.forEach((kind, counts) -> System.out.printf("%s: %d of %d slips found%n", kind, counts[0], counts[1]));
        tally.forEach((kind, counts) ->
                assertThat((double) counts[0] / counts[1]).as(kind.toString()).isGreaterThan(BAR));
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
