package dev.runbook.core.prometheus;

import dev.runbook.core.diagnostic.Span;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Measures how many expressions are checked and read in a second of one core. Argument: a file with one on each line. */
final class PromqlBench {
    private static final int ROUNDS = 60;
    private static final long SECOND = 1_000_000_000;

    private static final ThreadMXBean TIME = ManagementFactory.getThreadMXBean();

    private PromqlBench() {}

    public static void main(String[] args) throws IOException {
        List<String> expressions = Files.readAllLines(Path.of(args[0]));
        Span span = Span.startOf("rules.yaml");
        for (int round = 1; round <= ROUNDS; round++) {
            long start = TIME.getCurrentThreadCpuTime();
            for (String expression : expressions) {
                if (PromqlCheck.check(expression).isPresent()
                        || !Queries.read(span, expression).text().equals(expression)) {
                    throw new IllegalStateException(expression);
                }
            }
            long took = TIME.getCurrentThreadCpuTime() - start;
            if (round == 1 || round == ROUNDS) {
                System.out.printf(
                        "round %d: %d expressions checked and read, %d a second%n",
                        round, expressions.size(), expressions.size() * SECOND / took);
            }
        }
    }
}
