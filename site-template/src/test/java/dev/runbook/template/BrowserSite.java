package dev.runbook.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import dev.runbook.core.Analysis;
import dev.runbook.core.Folder;
import dev.runbook.core.Progress;
import dev.runbook.core.Publisher;
import dev.runbook.core.Runbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The site of the five systems in {@code content}, built in this process, and Debian's Chromium to look at it. */
final class BrowserSite implements AutoCloseable {
    private static final Path CONTENT = Path.of("..", "content", "src", "runbooks");
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final Path folder = Path.of("target", "browser-site").toAbsolutePath();
    private final Analysis analysis;
    private final Playwright playwright;
    private final Browser browser;

    private BrowserSite(Analysis analysis, Playwright playwright, Browser browser) {
        this.analysis = analysis;
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Where Chromium is, if it is anywhere. */
    static Optional<Path> chromium() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static BrowserSite open(Path chromium) throws IOException {
        Analysis analysis = Runbooks.analyse(Folder.read(CONTENT), LocalDate.of(2026, 1, 1), Progress.SILENT);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(FLAGS));
        BrowserSite site = new BrowserSite(analysis, playwright, browser);
        assertThat(new Publisher(SiteTemplate.theme(), "test")
                        .publish(analysis, site.folder, Progress.SILENT)
                        .problems())
                .isEmpty();
        return site;
    }

    Analysis analysis() {
        return analysis;
    }

    Browser browser() {
        return browser;
    }

    /** The address of a page by its URL within the site, from {@code file://}. */
    String address(String url) {
        String file = url.isEmpty() || url.endsWith("/") ? url + "index.html" : url;
        return folder.resolve(file).toUri().toString();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
