package dev.runbook.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.runbook.core.diagnostic.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Any bytes at all are read without an exception, in time, alike each time, and with places that lie within the text. A
 * build replays what lies in the folder {@code CommandFuzzTestInputs}; {@code .ci/fuzz} looks for more.
 */
class CommandFuzzTest {
    private static final String DURATION = "150s";

    /** Generous: a machine may be busy, and the first text loads classes and tables. */
    private static final long MOST_NANOS = 10_000_000_000L;

    private static final List<String> LANGUAGES =
            List.of("", "bash", "console", "sql", "python", "yaml", "promql", "crontab");

    /** The first byte, a figure in the inputs that are kept, chooses what the fence says of its language. */
    @FuzzTest(maxDuration = DURATION)
    void fences(byte[] bytes) {
        String language = bytes.length == 0 ? "" : LANGUAGES.get((bytes[0] & 0xff) % LANGUAGES.size());
        String text = text(bytes, 1);
        within(() -> {
            Source source = new Source("a.md", text);
            List<FenceItem> items = Fences.read(FenceExcerpt.fence(source, language), source);
            Places.check(items, source);
            assertThat(Fences.read(FenceExcerpt.fence(source, language), source))
                    .isEqualTo(items);
        });
    }

    @FuzzTest(maxDuration = DURATION)
    void shell(byte[] bytes) {
        String text = text(bytes, 0);
        within(() -> {
            InvocationReader.Runs runs = InvocationReader.read(text, i -> i);
            Places.check(runs.invocations(), runs.statements(), 0, text.length());
            assertThat(InvocationReader.read(text, i -> i)).isEqualTo(runs);
            ShellParser.Answer answer = ShellParser.check(text);
            if (answer instanceof ShellParser.Broken broken) {
                Places.check(broken.first().start(), broken.first().end(), 0, text.length());
                assertThat(broken.first().reason() + broken.first().mend()).isNotBlank();
            }
            assertThat(ShellParser.check(text)).isEqualTo(answer);
            assertThat(ShellMask.of(text)).hasSameSizeAs(text);
        });
    }

    /** The grammar itself is left out: it is slow, and not ours. */
    @FuzzTest(maxDuration = DURATION)
    void sql(byte[] bytes) {
        String text = text(bytes, 0);
        within(() -> {
            String masked = SqlMask.of(text);
            assertThat(masked).hasSameSizeAs(text);
            SqlTokens.Read read = SqlTokens.of(masked);
            for (List<SqlTokens.Token> statement : read.statements()) {
                assertThat(statement).isNotEmpty();
                statement.forEach(token -> Places.check(token.start(), token.end(), 0, text.length()));
                SqlSuspicions.of(statement)
                        .forEach(it ->
                                Places.check(it.broken().start(), it.broken().end(), 0, text.length()));
            }
            assertThat(SqlTokens.of(masked)).isEqualTo(read);
            assertThat(SqlEffects.of(text)).isEqualTo(SqlEffects.of(text));
        });
    }

    @FuzzTest(maxDuration = DURATION)
    void linesAndPlaceholders(byte[] bytes) {
        String text = text(bytes, 0);
        within(() -> {
            for (Placeholders.Syntax syntax : Placeholders.Syntax.values()) {
                List<Placeholders.Found> found = Placeholders.in(text, syntax, Set.of());
                int end = 0;
                for (Placeholders.Found one : found) {
                    Places.check(one.start(), one.end(), end, text.length());
                    end = one.end();
                }
                assertThat(Placeholders.in(text, syntax, Set.of())).isEqualTo(found);
            }
            for (String line : text.split("\n", 20)) {
                assertThat(line).contains(Crontab.command(line));
                CronLine.check(line, true).ifPresent(it -> Places.check(it.start(), it.end(), 0, line.length()));
                CronLine.check(line, false).ifPresent(it -> Places.check(it.start(), it.end(), 0, line.length()));
                Prompt.at(line).ifPresent(it -> Places.check(0, it.length(), 0, line.length()));
                Comments.hidden(line).ifPresent(it -> Places.check(it.start(), it.end(), 0, line.length()));
            }
        });
    }

    private static String text(byte[] bytes, int from) {
        int start = Math.min(from, bytes.length);
        return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    }

    private static void within(Runnable reading) {
        long start = System.nanoTime();
        reading.run();
        assertThat(System.nanoTime() - start).as("nanoseconds").isLessThan(MOST_NANOS);
    }
}
