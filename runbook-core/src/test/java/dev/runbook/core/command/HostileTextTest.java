package dev.runbook.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Inline;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a fence, reading it ends soon and every span is within the source. */
class HostileTextTest {
    private static final List<String> LANGUAGES = List.of("bash", "", "sql", "python", "promql", "yaml", "console");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "\"",
                "`",
                "\\",
                "$",
                "$(",
                "${",
                "(",
                ")",
                "{",
                "[",
                "<",
                "<<",
                "<<E ",
                ">",
                "|",
                "a|",
                "&&",
                ";",
                "#",
                " ",
                "\t",
                "-",
                "--",
                "/",
                "*",
                ":",
                ".",
                "=",
                "a=",
                "a ",
                "<a",
                "<a>",
                "[a",
                "{{",
                "YYYY",
                "YOUR_",
                "X.Y",
                "if ",
                "case x in a\r",
                "case x in a| ",
                "for ",
                "{ ",
                "\\ ",
                "$ ",
                "# ",
                "> ",
                ">>> ",
                "a@b:",
                "PS ",
                "SELECT ",
                "';",
                "$$",
                "/*",
                "rate(",
                "[5m]",
                "* ",
                "0 ",
                "@daily ",
                "a: ",
                "sudo ",
                "xargs ",
                "sh -c ",
                "timeout 1 ",
                "kubectl exec a -- ",
                "\u0000",
                "\ud800",
                "\u00e9",
                "\ud83d\ude80",
                "find -exec ",
            })
    void endsSoon(String piece) {
        read("bash", piece.repeat(60_000 / piece.length()));
        String line = piece.repeat(3_000 / piece.length());
        String lines = (piece + "\n").repeat(3_000 / (piece.length() + 1));
        String mixed = ("echo " + piece + "\n").repeat(3_000 / (piece.length() + 6));
        for (String text : List.of(line, lines, mixed)) {
            for (String language : LANGUAGES) {
                read(language, text);
            }
            inline(text);
        }
    }

    @Test
    void anyTextHasItemsInOrderThatCoverEveryLineWithSomethingOnIt() {
        String alphabet = "ab \n\n'\"`$(){}[]<>|&;#\\-=:.0SELECT";
        Random random = new Random(7);
        for (int round = 0; round < 1500; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(120);
            for (int i = 0; i < length; i++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            read(LANGUAGES.get(round % LANGUAGES.size()), text.toString());
            inline(text.toString().replace('\n', ' '));
        }
    }

    private static void read(String language, String text) {
        Source source = new Source("a.md", text);
        int line = 0;
        for (FenceItem item : Fences.read(FenceExcerpt.fence(source, language), source)) {
            assertThat(item.span().line()).isGreaterThan(line);
            for (int between = line + 1; between < item.span().line(); between++) {
                assertThat(source.line(between).replaceAll("[\\s#>*/-]", ""))
                        .as("line %s of %s", between, text)
                        .isEmpty();
            }
            line = item.span().endLine();
            item.command().ifPresent(command -> check(command, source));
        }
    }

    private static void check(Command command, Source source) {
        assertThat(source.text(command.span())).isNotEmpty();
        command.placeholders().forEach(p -> assertThat(source.text(p.span())).isEqualTo(p.text()));
        Places.check(command, source.span(0, source.text().length()), source);
        Tools.deprecation(command.words())
                .ifPresent(deprecation -> assertThat(deprecation.reason()).isNotEmpty());
    }

    private static void inline(String text) {
        Source source = new Source("a.md", "`" + text + "`");
        int end = source.text().length();
        Inline.Code code = new Inline.Code(source.span(0, end), source.span(1, end - 1), text);
        InlineCommands.read(code, source, true).ifPresent(command -> check(command, source));
    }
}
