package dev.runbook.core.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFactsTest {
    private static final String HEAD =
            "<!doctype html><html><head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'\">";

    @Test
    void tellsLinksFromResources() {
        PageFacts facts = PageFacts.of(HEAD + """
                <link rel="stylesheet" href="style.css"><link rel="canonical" href="https://runbooks.example/">
                <script src="site.js" defer></script></head>
                <body id="top"><a href="a.html#x">a</a><img src="i.png" srcset="i.png 1x, j.png 2x"><svg><use href="s.svg#u"></use></svg>
                <form action="search.html"></form></body></html>
                """);

        assertThat(facts.links()).containsExactly("https://runbooks.example/", "a.html#x", "search.html");
        assertThat(facts.resources()).containsExactly("style.css", "site.js", "i.png", "j.png", "s.svg#u");
        assertThat(facts.ids()).containsExactly("top");
        assertThat(facts.faults()).isEmpty();
    }

    @Test
    void aRedirectIsALink() {
        assertThat(PageFacts.of(HEAD + "<meta http-equiv=refresh content=\"0; url=../web/Down/index.html\">")
                        .links())
                .containsExactly("../web/Down/index.html");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <script>alert(1)</script>               | inline script
            <style>p { }</style>                    | inline style
            <p style="color: red">x</p>             | inline style
            <button onclick="go()">x</button>       | inline event handler
            <iframe src="a.html"></iframe>          | forbidden element
            <base href="a/">                        | forbidden element
            <p id="x"></p><p id="x"></p>            | duplicate id
            <p id="x"></p><a name="x"></a>          | duplicate id
            """)
    void findsFaults(String html, String what) {
        assertThat(PageFacts.of(HEAD + html).faults().stream()
                        .map(PageFacts.Fault::what)
                        .collect(Collectors.joining(",")))
                .isEqualTo(what);
    }

    @Test
    void aPageWithoutPolicyOrWithAWeakOneIsFaulty() {
        assertThat(PageFacts.of("<p>x</p>").faults())
                .extracting(PageFacts.Fault::what)
                .containsExactly("no Content-Security-Policy");
        assertThat(PageFacts.of(
                                "<meta http-equiv=content-security-policy content=\"default-src 'self' 'unsafe-inline'\">")
                        .faults())
                .extracting(PageFacts.Fault::what)
                .containsExactly("weak Content-Security-Policy");
        assertThat(PageFacts.of("<script src=a.js></script>" + HEAD).faults())
                .extracting(PageFacts.Fault::what)
                .contains("script before the Content-Security-Policy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p id=\"a&amp;b\">x &lt; y</p><a href='x?a=1&amp;b=2#c'>x</a><br/><input disabled>",
                "<title>a <b> c</title><textarea><a href=\"no\"></textarea><p>x",
                "<!-- <a href=\"no\"> --><a href=\"yes\" title=\"a > b\">x</a>",
                "<script src=\"a.js\" defer></script><script>if (a < b) document.write('<a href=\"no\">')</script>",
                "<style>a > b { }</style><a href=yes>x</a>",
                "<select><a href=\"no\">x</a></select>",
                "<a href=\"unclosed>x</a><p>",
                "<p id=a><P ID=b><a\thref=\"c\">",
                "a < b <3 <",
                "<p\u00a0id=\"x\">",
                ""
            })
    void readsWhatAParserReads(String html) {
        assertThat(PageFacts.of(HEAD + html)).isEqualTo(PageFacts.parsed(HEAD + html));
    }

    @Test
    void aStrictPageNeedsNoParser() {
        assertThat(TagScanner.scan("<!DOCTYPE html><p id=\"x\">a</p><img src='b' alt=\"\"/>", tag -> {}))
                .isTrue();
        assertThat(TagScanner.scan("<p id=x>", tag -> {})).isFalse();
    }
}
