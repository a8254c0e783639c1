package dev.runbook.core.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT src=//x></SCRIPT>",
                "<style>*{display:none}</style>",
                "<iframe src=\"https://x\"></iframe>",
                "<object data=x></object>",
                "<svg onload=alert(1)><script>1</script></svg>",
                "<svg><a xlink:href=\"javascript:alert(1)\">",
                "<img src=x onerror=alert(1)>",
                "<math><mtext></mtext><script>1</script></math>",
                "<template><script>1</script></template>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "<!-- <script>alert(1)</script> -->",
                "<?php echo 1 ?>",
                "<![CDATA[ x ]]>"
            })
    void whatRunsOrHidesIsGone(String html) {
        String clean = SafeHtml.fragment(html).toLowerCase(Locale.ROOT);

        assertThat(clean)
                .doesNotContain("<script", "<style", "<iframe", "<object", "<svg", "<img", "<template", "<!--");
        assertThat(clean.replaceAll("\"[^\"]*\"", ""))
                .doesNotContainPattern("<[^>]*(onload|onerror|javascript:|xlink)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<b onclick=\"x()\">a</b>~<b>a</b>",
                "<p style=\"color:red\" class=\"x\">a</p>~<p>a</p>",
                "<a href=\"javascript:alert(1)\">a</a>~<a>a</a>",
                "<a href=\" jAvAsCrIpT:alert(1)\">a</a>~<a>a</a>",
                "<a href=\"java&#x0A;script:alert(1)\">a</a>~<a>a</a>",
                "<a href=\"data:text/html,x\">a</a>~<a>a</a>",
                "<a href=\"vbscript:x\">a</a>~<a>a</a>",
                "<a href=\"https://example.com\">a</a>~<a href=\"https://example.com\">a</a>",
                "<a href=\"x.md#y\">a</a>~<a href=\"x.md#y\">a</a>",
                "<a href=\"mailto:a@example.com\">a</a>~<a href=\"mailto:a@example.com\">a</a>",
                "<details open><summary>a</summary>b</details>~<details open><summary>a</summary>b</details>",
                "<form action=x><input name=y></form>~&lt;form action=x&gt;&lt;input name=y&gt;&lt;/form&gt;"
            })
    void attributesAndAddressesAreChosen(String html, String clean) {
        assertThat(SafeHtml.fragment(html)).isEqualTo(clean);
    }

    @Test
    void unclosedTagsAreClosed() {
        assertThat(SafeHtml.fragment("<div><b>a")).isEqualTo("<div><b>a</b></div>");
        assertThat(SafeHtml.fragment("a</div></div>b")).isEqualTo("ab");
        assertThat(SafeHtml.fragment("<b")).doesNotContain("<b");
    }

    @Test
    void unknownTagsPrintAsWritten() {
        assertThat(SafeHtml.fragment("<div>docker stop <container-id> < 5</div>"))
                .isEqualTo("<div>docker stop &lt;container-id&gt; &lt; 5</div>");
        assertThat(SafeHtml.tag("<container-id>")).isEqualTo("&lt;container-id&gt;");
        assertThat(SafeHtml.tag("</pod>")).isEqualTo("&lt;/pod&gt;");
        assertThat(SafeHtml.tag("<script>")).isEqualTo("&lt;script&gt;");
    }

    @Test
    void aSingleTagIsKeptWithoutWhatIsUnsafe() {
        assertThat(SafeHtml.tag("<b onclick='x'>")).isEqualTo("<b>");
        assertThat(SafeHtml.tag("</B>")).isEqualTo("</b>");
        assertThat(SafeHtml.tag("<br/>")).isEqualTo("<br>");
        assertThat(SafeHtml.tag("<a href='javascript:x'>")).isEqualTo("<a>");
        assertThat(SafeHtml.tag("<!-- x -->")).isEmpty();
        assertThat(SafeHtml.tag("<?x?>")).isEmpty();
    }

    @Test
    void manyTagsThatNothingEndsAreQuick() {
        for (String part : new String[] {"<a ", "<x ", "<div ", "<", "</", "<b>", "<unknown>", "<a href=\""}) {
            assertThat(SafeHtml.fragment(part.repeat(20_000))).isNotNull();
        }
    }

    @Test
    void textIsEscapedForTextAndAttributes() {
        assertThat(SafeHtml.escape("<a href=\"x\">'&'")).isEqualTo("&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;");
    }
}
