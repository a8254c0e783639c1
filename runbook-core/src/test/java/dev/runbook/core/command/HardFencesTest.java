package dev.runbook.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fences as people write them: prompts, outputs, several languages in one. The file beside this test holds each fence, with
 * a name and the language it says in the first line, and what must be read in it below {@code ==}.
 */
class HardFencesTest {
    private static final int FEWEST = 25;

    @ParameterizedTest(name = "{0}")
    @MethodSource("fences")
    void isReadAsMeant(String name, String language, String text, List<String> expected) {
        assertThat(FenceExcerpt.read(language, text)).as(name).isEqualTo(expected);
    }

    static Stream<Arguments> fences() {
        List<String> written = Snippets.of("hard-fences.txt");
        assertThat(written).hasSizeGreaterThan(FEWEST);
        return written.stream().map(HardFencesTest::fence);
    }

    private static Arguments fence(String written) {
        String[] parts = written.split("\n==\n", 2);
        int line = parts[0].indexOf('\n');
        String[] title = parts[0].substring(0, line).split(": ?", 2);
        return Arguments.of(
                title[0],
                title[1],
                parts[0].substring(line + 1) + "\n",
                Arrays.stream(parts[1].split("\n")).toList());
    }
}
