package dev.runbook.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.command.Shell.Kind;
import dev.runbook.core.command.Shell.Simple;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellTest {
    @Test
    void cutsWordsOperatorsRedirectionsAndComments() {
        assertThat(tokens("A=1 cmd -x 'a b'\"c $(d | e)\" 2>&1 >> out && f | g & # rest; of it"))
                .containsExactly(
                        "WORD A=1",
                        "WORD cmd",
                        "WORD -x",
                        "WORD 'a b'\"c $(d | e)\"",
                        "REDIRECTION 2>&1",
                        "REDIRECTION >>",
                        "WORD out",
                        "OPERATOR &&",
                        "WORD f",
                        "OPERATOR |",
                        "WORD g",
                        "OPERATOR &",
                        "COMMENT # rest; of it");
    }

    @Test
    void placeholdersAreNoRedirections() {
        assertThat(tokens("docker logs <container-id> > logs.txt"))
                .containsExactly("WORD docker", "WORD logs", "WORD <container-id>", "REDIRECTION >", "WORD logs.txt");
        assertThat(tokens("pod/<name>-0 <in.sql >out"))
                .containsExactly("WORD pod/<name>-0", "REDIRECTION <", "WORD in.sql", "REDIRECTION >", "WORD out");
        assertThat(tokens("x < a > b")).containsExactly("WORD x", "REDIRECTION <", "WORD a", "REDIRECTION >", "WORD b");
        assertThat(tokens("diff <(a b) >(c)")).containsExactly("WORD diff", "WORD <(a b)", "WORD >(c)");
        assertThat(tokens("grep x <<< \"y z\""))
                .containsExactly("WORD grep", "WORD x", "REDIRECTION <<<", "WORD \"y z\"");
    }

    @Test
    void aHeredocBelongsToItsCommand() {
        List<Simple> commands = Shell.commands("cat <<-'EOF' | grep a > b\n  a # no comment\n\tEOF\nls");
        assertThat(commands).extracting(ShellTest::render).containsExactly("cat", "| grep a", "\n ls");
        assertThat(commands.get(1).heredoc()).isEqualTo("  a # no comment\n");
        assertThat(tokens("a <<X\nnever closed")).last().isEqualTo("HEREDOC never closed");
    }

    @Test
    void findsTheProgramsInBlocks() {
        assertThat(Shell.commands(
                        "for i in a b; do echo $i; done; if true; then ls; else pwd; fi\nwhile read x; do y; done"))
                .extracting(ShellTest::render)
                .containsExactly("; echo $i", "; true", "; ls", "; pwd", "\n read x", "; y");
    }

    @Test
    void aPipeMayEndALine() {
        assertThat(Shell.commands("a |\n b &&\n c"))
                .extracting(ShellTest::render)
                .containsExactly("a", "| b", "&& c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a | a",
                "'a b' | a b",
                "\"a $X\" | a $X",
                "a\\ b | a b",
                "\"a\\\"b\\n\" | a\"b\\n",
                "'a\\b' | a\\b",
                "a'b'\"c\" | abc"
            })
    void takesQuotesOff(String raw, String text) {
        assertThat(Shell.unquote(raw)).isEqualTo(text);
    }

    @Test
    void knowsWhenACommandGoesOn() {
        for (String open : List.of(
                "a 'b",
                "a \"b",
                "a $(b",
                "a \\",
                "a |",
                "a &&",
                "a ||",
                "cat <<EOF",
                "if x; then",
                "for i in a; do",
                "f() {",
                "(a",
                "x=(a",
                "a `b",
                "case x in")) {
            assertThat(isOpen(open)).as(open).isTrue();
        }
        for (String closed : List.of(
                "a 'b'",
                "a &",
                "a ;",
                "a # 'b",
                "a \\\\",
                "echo if",
                "a {",
                "xargs -I {} b",
                "if x; then y; fi",
                "a <<<b",
                "awk '{print $1}'",
                "a )")) {
            assertThat(isOpen(closed)).as(closed).isFalse();
        }
    }

    @Test
    void everyTokenIsItsTextAndTokensFollowEachOther() {
        String text = "a 'b\nc' $(d\n) <<E; f\nx\nE\n# g\nh";
        int end = 0;
        for (Shell.Token token : Shell.tokens(text)) {
            assertThat(text.substring(token.start(), token.end())).isEqualTo(token.text());
            assertThat(token.start()).isGreaterThanOrEqualTo(end);
            end = token.end();
        }
        assertThat(Shell.tokens(text)).extracting(Shell.Token::kind).contains(Kind.HEREDOC, Kind.COMMENT);
    }

    private static boolean isOpen(String line) {
        ShellScanner scanner = new ShellScanner();
        scanner.line(line);
        return scanner.isOpen();
    }

    private static List<String> tokens(String text) {
        return Shell.tokens(text).stream().map(t -> t.kind() + " " + t.text()).toList();
    }

    private static String render(Simple command) {
        String words = command.words().stream().map(Shell.Word::text).collect(Collectors.joining(" "));
        return (command.joint() + " " + words).replaceAll("^ ", "");
    }
}
