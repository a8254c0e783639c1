package dev.runbook.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.runbook.core.command.ShellParser.Answer;
import dev.runbook.core.command.ShellParser.Broken;
import dev.runbook.core.command.ShellParser.Fine;
import dev.runbook.core.command.ShellParser.NotChecked;
import dev.runbook.core.command.ShellParser.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellParserTest {
    static List<String> valid() {
        return Snippets.of("shell-valid.txt");
    }

    static List<String> invalid() {
        return Snippets.of("shell-invalid.txt");
    }

    @Test
    void theParserRunsHere() {
        assertThat(ShellParser.unavailable()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("valid")
    void takesWhatAShellTakes(String text) {
        assertThat(ShellParser.check(text)).isEqualTo(new Fine());
    }

    /** The first line says what is expected: kind, offset, and the sign at that offset. */
    @ParameterizedTest
    @MethodSource("invalid")
    void findsThePlaceThatAShellRefuses(String snippet) {
        String[] expected = snippet.substring(0, snippet.indexOf('\n')).split(" ", 3);
        String text = snippet.substring(snippet.indexOf('\n') + 1);
        Answer answer = ShellParser.check(text);
        assertThat(answer).isInstanceOf(Broken.class);
        ShellBreak found = ((Broken) answer).first();
        assertThat(found.kind() + " " + found.start()).isEqualTo(expected[0] + " " + expected[1]);
        assertThat(text.substring(found.start(), found.end())).isEqualTo(expected[2]);
        assertThat(found.reason()).isNotBlank();
    }

    @Test
    void bashIsOfTheSameMind() {
        assumeTrue(hasBash(), "bash is not installed: nothing to compare with");
        Stream<String> broken = invalid().stream().map(snippet -> snippet.substring(snippet.indexOf('\n') + 1));
        assertThat(valid())
                .allSatisfy(text -> assertThat(isRefused(text)).as(text).isFalse());
        assertThat(broken)
                .allSatisfy(text -> assertThat(isRefused(text)).as(text).isTrue());
    }

    @Test
    void offsetsCountUnitsOfUtf16() {
        String text = "echo \"größe 🚀 — ok\" && echo 'ü";
        assertThat(ShellParser.check(text)).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.first().start()).isEqualTo(text.indexOf('\''));
            assertThat(broken.first().reason()).isEqualTo("this `'` is never closed");
        });
    }

    @Test
    void linesMayEndAsOnWindows() {
        assertThat(ShellParser.check("for i in 1 2\r\ndo\r\n  echo $i\r\ndone\r\ncat <<E\r\nx\r\nE\r\n"))
                .isEqualTo(new Fine());
        assertThat(ShellParser.check("ls |\r\n"))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.first().start()).isEqualTo(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for pod in ...; do ... done",
                "if [ -f x ]; then … fi; echo 'rest",
                "docker run ... | grep 'x ...",
            })
    void leftOutPartsAreNoDefects(String text) {
        assertThat(ShellParser.check(text)).isEqualTo(new NotChecked(Reason.ELIDED));
    }

    @Test
    void longAndDeepTextsAreNotChecked() {
        assertThat(ShellParser.check("a".repeat(ShellParser.MAX_LENGTH + 1)))
                .isEqualTo(new NotChecked(Reason.TOO_LONG));
        assertThat(ShellParser.check("$(".repeat(1000))).isEqualTo(new NotChecked(Reason.TOO_DEEP));
        assertThat(ShellParser.check("( ".repeat(1000))).isEqualTo(new NotChecked(Reason.TOO_DEEP));
        assertThat(ShellParser.check("f() ".repeat(1000))).isEqualTo(new NotChecked(Reason.TOO_DEEP));
        assertThat(ShellParser.check("${a:-".repeat(10_000))).isEqualTo(new NotChecked(Reason.TOO_DEEP));
        assertThat(ShellParser.check("if ".repeat(1000))).isEqualTo(new NotChecked(Reason.TOO_DEEP));
    }

    @Test
    void slowParsesAreCancelled() {
        assertThat(ShellParser.check("a|".repeat(20_000))).isEqualTo(new NotChecked(Reason.CANCELLED));
        assertThat(ShellParser.check("<<EOF ".repeat(10_000) + "'")).isEqualTo(new NotChecked(Reason.CANCELLED));
    }

    @Test
    void maskingKeepsLengths() {
        String text = "a <x> [b|c] {{ d }} {% if e %} <12-hex id>\r\n${#f} ${g} [ -f h ] arr[1] {i,j} <in >out <(k)";
        assertThat(ShellMask.of(text))
                .isEqualTo(
                        "a ___ _____ _______ __________ ___________\r\n${#f} ${g} [ -f h ] arr[1] {i,j} <in >out <(k)")
                .hasSameSizeAs(text);
    }

    private static boolean hasBash() {
        try {
            return new ProcessBuilder("bash", "-c", ":").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Only parses: {@code -n} runs nothing. Of heredocs and tests bash only complains. */
    private static boolean isRefused(String text) {
        try {
            Process bash =
                    new ProcessBuilder("bash", "-n").redirectErrorStream(true).start();
            try (OutputStream in = bash.getOutputStream()) {
                in.write(ShellMask.of(text).getBytes(StandardCharsets.UTF_8));
            }
            int said = bash.getInputStream().readAllBytes().length;
            return bash.waitFor() != 0 || said > 0;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
