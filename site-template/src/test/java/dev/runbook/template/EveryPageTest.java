package dev.runbook.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.html.PageFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for the output of every template. */
class EveryPageTest {
    private static final Map<String, String> PAGES = SampleSiteTest.pages(Sample.edition());
    private static final Set<String> PARTS = Set.of("layout", "people", "scripts");
    private static final Pattern HEADING = Pattern.compile("<h([1-6])[ >]");
    private static final Pattern KIND = Pattern.compile("<body class=\"k-([a-z-]+)");

    static Stream<String> paths() {
        return PAGES.keySet().stream();
    }

    @Test
    void theSampleHasAPageOfEveryTemplate() throws IOException {
        Set<String> kinds = PAGES.values().stream()
                .map(page ->
                        KIND.matcher(page).results().findFirst().orElseThrow().group(1))
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/dev/runbook/template/page"))) {
            Set<String> templates = files.map(
                            file -> file.getFileName().toString().replace(".ftl", ""))
                    .filter(name -> !PARTS.contains(name))
                    .collect(Collectors.toSet());
            assertThat(kinds).isEqualTo(templates);
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void runsNothingOfItsOwn(String path) {
        String page = PAGES.get(path);

        assertThat(PageFacts.of(page).faults()).isEmpty();
        assertThat(PageFacts.of(page)).isEqualTo(PageFacts.parsed(page));
        assertThat(page)
                .contains("content=\"default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'\"")
                .doesNotContainPattern("<script(?![^>]* src=\"[^\"]*assets/[a-z-]+\\.js\" defer>)")
                .doesNotContainPattern("<[a-z][^<>]* style=")
                .doesNotContain("<style");
        assertThat(PageFacts.of(page).resources()).noneMatch(resource -> resource.contains(":"));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void isOrderedForThoseWhoDoNotSeeIt(String path) {
        String page = PAGES.get(path);
        String main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
        int level = 0;
        for (MatchResult heading : HEADING.matcher(main).results().toList()) {
            int next = Integer.parseInt(heading.group(1));
            assertThat(next).as("level of a heading in %s", path).isLessThanOrEqualTo(level + 1);
            level = next;
        }
        assertThat(page).startsWith("<!doctype html>\n<html lang=\"en\">\n");
        assertThat(page.split("<h1[ >]", -1)).hasSize(2);
        assertThat(page.split("<main ", -1)).hasSize(2);
        assertThat(page).contains("<a class=\"skip\" href=\"#rb-main\">");
    }

    @Test
    void noSecretIsPublished() {
        assertThat(PAGES.values()).noneMatch(page -> page.contains("teapot-4711"));
    }

    @Test
    void theSamePagesAreTheSameBytes() {
        assertThat(SampleSiteTest.pages(Sample.edition())).isEqualTo(PAGES);
    }
}
