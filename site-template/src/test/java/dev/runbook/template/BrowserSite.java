package dev.runbook.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.Analysis;
import dev.runbook.core.Folder;
import dev.runbook.core.Progress;
import dev.runbook.core.Publisher;
import dev.runbook.core.Runbooks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/** The site of the five systems in {@code content}, built in this process. */
record BrowserSite(Analysis analysis) {
    private static final Path CONTENT = Path.of("..", "content", "src", "runbooks");
    private static final Path FOLDER = Path.of("target", "browser-site").toAbsolutePath();

    static BrowserSite build() throws IOException {
        Analysis analysis = Runbooks.analyse(Folder.read(CONTENT), LocalDate.of(2026, 1, 1), Progress.SILENT);
        assertThat(new Publisher(SiteTemplate.theme(), "test")
                        .publish(analysis, FOLDER, Progress.SILENT)
                        .problems())
                .isEmpty();
        return new BrowserSite(analysis);
    }

    /** The address of a page by its URL within the site, from {@code file://}. */
    String address(String url) {
        String file = url.isEmpty() || url.endsWith("/") ? url + "index.html" : url;
        return FOLDER.resolve(file).toUri().toString();
    }
}
