package dev.runbook.core.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.diagnostic.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromqlCheckTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            rate(x) > 5            ; x    ; `rate` needs a range vector here, and this is an instant vector
            reate(x[5m])           ; reate ; `reate` is no function of Prometheus
            x[5m] > 1              ; x[5m] ; `>` cannot combine a range vector
            1 > 2                  ; >    ; two numbers are compared, which filters nothing
            x && y                 ; &&   ; `&&` means nothing in PromQL
            x =< 5                 ; =<   ; `=<` is no operator
            x{a="\\d"}             ; \\d  ; `\\d` is no escape that strings know
            x{a=~"(?=b)"}          ; a=~"(?=b)" ; the pattern of `a` is broken: `(?=` is unknown to RE2
            sum by job (x)         ; job  ; labels in brackets must follow `by`
            sum by (a:b) (x)       ; a:b  ; `a:b` is no name of a label
            x{a=="b"}              ; =    ; a label is compared with a single `=`
            x{a=b}                 ; b    ; a value in quotes must follow `=`
            sum(x,)                ; ,    ; nothing stands between this comma and what follows
            x + on(a) group_left (y) ; group_left ; the brackets behind `group_left` are read as its labels
            x[$__range s]          ; [$__range s] ; `[$__range s]` is no range
            """)
    void saysWhatIsWrongAndWhere(String expression, String part, String reason) {
        PromqlCheck.Broken broken = PromqlCheck.check(expression).orElseThrow();
        assertThat(expression.substring(broken.start(), broken.end())).isEqualTo(part);
        assertThat(broken.reason()).isEqualTo(reason);
        assertThat(broken.mend()).endsWith(broken.mend().endsWith("?") ? "?" : ".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing but a comment",
                "rate(x[$__rate_interval])",
                "rate(x{job=~\"$job\", pod=~\"${pod:regex}\"}[${range}])",
                "topk($limit, $metric)",
                "sum(x) by ($label)",
                "x{job=\"<job>\"} > <limit>",
                "rate(x[<range>])",
                "rate(x[...])",
                "x > {{ .Values.limit }}",
                "rate({app=\"x\"} |= \"error\" [5m])",
                "{app=\"x\"} | json | level=\"error\"",
            })
    void isSilentAboutWhatOthersFillIn(String expression) {
        assertThat(PromqlCheck.check(expression)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "{",
                "[",
                "\"",
                "a+",
                "-",
                "a^",
                "a>1 and ",
                "a{b=\"",
                "sum(",
                "sum by(",
                "a[5m:]",
                "a[1m",
                "a*on(b)group_left(c)-",
                "a offset 1m ",
                "a @ 1 ",
                "a{b=~\"(",
                "1e",
                "$a",
                "[$a",
                "#\n",
                "a,",
                "\"\\",
                "é",
                "f(a,",
                "- - ",
                "a atan2 "
            })
    void endsOnHostileText(String piece) {
        String hostile = piece.repeat(PromqlReader.MAX_LENGTH / piece.length());
        for (String text :
                new String[] {hostile, "x > " + piece.repeat(400), piece.repeat(90) + "x" + ")".repeat(90)}) {
            assertThat(PromqlCheck.check(text)).isEqualTo(PromqlCheck.check(text));
            assertThat(PromqlTokens.of(text)).isNotEmpty();
            assertThat(Queries.read(Span.startOf("a"), text).text()).isEqualTo(text);
        }
        String pattern = "x{a=~`" + piece.repeat(20_000 / piece.length()).replace("`", "") + "`}";
        assertThat(PromqlCheck.check(pattern)).isNotNull();
    }
}
