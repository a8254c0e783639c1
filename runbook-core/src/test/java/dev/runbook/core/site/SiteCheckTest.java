package dev.runbook.core.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.html.PageFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteCheckTest {
    private static final String HEAD = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'\">";
    private final SiteCheck check = new SiteCheck();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "fine", textBlock = """
            ../Down/index.html            | fine
            ../Down/index.html#impact     | fine
            ../Down/index.html?q=a#impact | fine
            ../Down/index.html#h%C3%B6he  | fine
            #own                          | fine
            ../../style.css               | fine
            https://example.org/x         | fine
            mailto:ops@example.org        | fine
            ../Down/index.html#nowhere    | dead anchor
            #nowhere                      | dead anchor
            ../../style.css#x             | dead anchor
            ../Up/index.html              | dead link
            ../down/index.html            | dead link
            ../Down                       | dead link
            ../Down/                      | link to a folder
            ../..                         | link to a folder
            ../../../x.html               | link that leaves the site
            %zz                           | link that leaves the site
            /alerts/Down/index.html       | link that is not relative
            ''                            | empty link
            javascript:alert(1)           | address that no link may have
            //example.org/x               | address that no link may have
            """)
    void followsLinks(String link, String what) {
        check.file("style.css");
        page("alerts/Down/index.html", "<p id=impact></p><p id=höhe></p>");
        page("alerts/Here/index.html", "<p id=own></p><a href=\"" + link + "\">x</a>");

        if (what == null) {
            assertThat(check.problems()).isEmpty();
        } else {
            assertThat(check.problems()).containsExactly(new SiteProblem("alerts/Here/index.html", what, link, 1));
        }
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        page("a.html", "<img src=\"https://example.org/i.png\"><link rel=stylesheet href=\"//example.org/s.css\">");
        check.style("s.css", "@import 'https://example.org/t.css'; p { background: url(data:image/png;base64,AA) }");

        assertThat(check.problems())
                .extracting(SiteProblem::toString)
                .containsExactly(
                        "a.html: resource from elsewhere: //example.org/s.css",
                        "a.html: resource from elsewhere: https://example.org/i.png",
                        "s.css: resource from elsewhere: data:image/png;base64,AA",
                        "s.css: resource from elsewhere: https://example.org/t.css");
    }

    @Test
    void aFileThatAStyleLoadsMustExist() {
        check.file("fonts/a.woff2");
        check.style("css/s.css", "@font-face { src: url('../fonts/a.woff2') } p { background: url(b.png) }");

        assertThat(check.problems()).containsExactly(new SiteProblem("css/s.css", "dead link", "b.png", 1));
    }

    @Test
    void oneDeadTargetOfManyPagesIsOneProblemAtTheFirst() {
        page("b/index.html", "<a href=\"../gone.html\">x</a>");
        page("a/index.html", "<a href=\"../gone.html\">x</a>");
        page("index.html", "<a href=\"gone.html\">x</a>");

        assertThat(check.problems())
                .extracting(SiteProblem::toString)
                .containsExactly("a/index.html: dead link: ../gone.html (and 2 more)");
    }

    private void page(String path, String body) {
        check.page(path, PageFacts.of(HEAD + body));
    }
}
