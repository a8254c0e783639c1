package dev.runbook.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.page.Edition;
import dev.runbook.core.page.Page;
import dev.runbook.core.page.Pages;
import dev.runbook.core.page.PlannedPage;
import dev.runbook.core.render.Renderer;
import dev.runbook.core.site.Fingerprint;
import dev.runbook.core.site.Site;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The site of the sample: every page renders, no link is dead, nothing is inline. */
class SampleSiteTest {
    @Test
    void holdsTogether() throws Exception {
        try (Site site = Site.open(Path.of("target", "sample-site"))) {
            for (Map.Entry<String, String> page : pages(Sample.edition()).entrySet()) {
                site.put(page.getKey(), page.getValue().getBytes(StandardCharsets.UTF_8));
            }
            for (Map.Entry<String, byte[]> asset : SiteTemplate.assets().entrySet()) {
                site.put(asset.getKey(), asset.getValue());
            }
            assertThat(site.finish(Fingerprint.of(new TreeMap<>()), Optional.empty(), Map.of())
                            .problems())
                    .isEmpty();
        }
    }

    static Map<String, String> pages(Edition edition) {
        Renderer renderer = new Renderer(SiteTemplate::template, edition.site());
        Map<String, String> pages = new TreeMap<>();
        for (PlannedPage planned : Pages.of(edition)) {
            Page page = planned.make().get();
            pages.put(page.path(), renderer.html(page));
        }
        return pages;
    }
}
